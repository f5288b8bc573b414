import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceOnSampleJira, type TriedService } from '../../support/service-on-sample-jira.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let service: TriedService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-openapi-'));
  service = await serviceOnSampleJira();
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** @redocly/cli with its strictest rules. */
const lint = (document: string) => {
  const path = join(folder, 'openapi.json');
  writeFileSync(path, document);
  const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const args = [redocly, 'lint', '--extends=recommended-strict', path];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return promisify(execFile)(process.execPath, args, { cwd: folder, env });
};

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { stdout, stderr } = await lint((await service.ask('GET', '/docs/openapi.json')).text);
    expect(stdout + stderr).toContain('Your API description is valid');
  });

  it('would be found out if it were not', async () => {
    const document = (await service.ask('GET', '/docs/openapi.json')).text;
    await expect(lint(document.replaceAll('"operationId":"createKey"', '"operationId":7'))).rejects.toThrow();
  });
});
