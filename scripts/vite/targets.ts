import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { projectRoot } from '../project-root.ts';
import { recordPackages } from './record-packages.ts';

export type TargetName =
  'main' | 'cli' | 'hand-over' | 'exports' | 'preload' | 'service' | 'inventory' | 'standalone' | 'renderer';
export type Target = Readonly<{ name: TargetName; entry: string; output: string; config: InlineConfig }>;

const shared = (outDir: string): InlineConfig => ({
  configFile: false,
  root: projectRoot,
  mode: 'production',
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { outDir: join(projectRoot, outDir), emptyOutDir: true, reportCompressedSize: false },
});

/** CommonJS packages inside an ES module still ask for these two. */
const commonJsNames = `import { fileURLToPath as __toPath } from 'node:url';
const __filename = __toPath(import.meta.url);
const __dirname = __toPath(new URL('.', import.meta.url));`;

/** What begins with #! is a program: it can be started by its name. */
const executable = (): Plugin => ({
  name: 'keydesk-executable',
  writeBundle: ({ dir = '' }, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && file.code.startsWith('#!')) chmodSync(join(dir, file.fileName), 0o755);
  },
});

/** One self-contained file for Node: only electron and Node's own modules stay outside. */
function forNode(name: TargetName, entry: string, output: string): Target {
  const outDir = output.slice(0, output.lastIndexOf('/'));
  const isCommonJs = output.endsWith('.cjs');
  const config = shared(outDir);
  return {
    name,
    entry,
    output,
    config: {
      ...config,
      plugins: [recordPackages(name), executable()],
      ssr: { noExternal: true, external: ['electron'], target: 'node' },
      build: {
        ...config.build,
        emptyOutDir: false,
        ssr: join(projectRoot, entry),
        target: 'node24',
        minify: false,
        rolldownOptions: {
          output: {
            format: isCommonJs ? 'cjs' : 'esm',
            ...(!isCommonJs && { banner: commonJsNames }),
            entryFileNames: output.slice(outDir.length + 1),
            codeSplitting: false,
          },
        },
      },
    },
  };
}

/** The page: nothing inlined, since its Content Security Policy allows scripts and styles by address or nonce only. */
function forPage(): Target {
  const config = shared('out/renderer');
  return {
    name: 'renderer',
    entry: 'renderer/index.html',
    output: 'out/renderer/index.html',
    config: {
      ...config,
      root: join(projectRoot, 'renderer'),
      base: './',
      plugins: [react(), recordPackages('renderer')],
      build: {
        ...config.build,
        target: 'chrome144',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        cssCodeSplit: false,
        chunkSizeWarningLimit: 4_000,
      },
    },
  };
}

export const targets: readonly Target[] = [
  forNode('main', 'electron/main/main.ts', 'out/main/main.cjs'),
  forNode('cli', 'electron/cli/keydesk.ts', 'out/cli/keydesk.cjs'),
  forNode('exports', 'electron/main/exports/export-process.ts', 'out/exports/export-process.cjs'),
  forNode('hand-over', 'electron/main/hand-over/seal-process.ts', 'out/hand-over/seal-process.cjs'),
  forNode('preload', 'electron/preload/preload.ts', 'out/preload/preload.cjs'),
  forNode('service', 'service/start-embedded.ts', 'out/service/start-embedded.cjs'),
  forNode('inventory', 'service/start-inventory.ts', 'out/service/start-inventory.cjs'),
  forNode('standalone', 'service/start-standalone.ts', 'out/service/start-standalone.mjs'),
  forPage(),
];
