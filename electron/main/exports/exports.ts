import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { InventoryExport } from '../../contract/exports/inventory-export.ts';
import { maxXlsxKeys } from '../../contract/exports/xlsx-limit.ts';
import type { KeyPage } from '../inventory/key-pages.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import { timeToTell } from '../ipc/time-to-tell.ts';
import { draftBeside } from './draft-file.ts';
import type { ExportLayout } from './export-messages.ts';
import type { StartExporter } from './exporter.ts';

export type ExportOrder = Readonly<{
  path: string;
  mayReplace: boolean;
  layout: ExportLayout;
  pages: AsyncIterable<KeyPage>;
}>;
export type ExportsDeps = Readonly<{
  startExporter: StartExporter;
  onProgress: (progress: InventoryExport) => void;
  log: Logger;
}>;
type Running = { progress: InventoryExport; isWanted: boolean; ended: Promise<void> };

/** The exports of the inventory: one at a time, read page by page as fast as they can be written. */
export class Exports {
  readonly #deps: ExportsDeps;
  #current: Running | null = null;

  constructor(deps: ExportsDeps) {
    this.#deps = deps;
  }

  latest(): InventoryExport | null {
    return this.#current?.progress ?? null;
  }

  /** @throws export_running */
  start(order: ExportOrder): InventoryExport {
    this.refuseWhileRunning();
    const running: Running = {
      progress: {
        exportId: randomUUID(),
        format: order.layout.format,
        path: order.path,
        state: 'running',
        total: null,
        written: 0,
        bytes: 0,
        startedAt: Date.now(),
        failure: null,
      },
      isWanted: true,
      ended: Promise.resolve(),
    };
    this.#current = running;
    running.ended = this.#run(running, order);
    return running.progress;
  }

  /** @throws export_running */
  refuseWhileRunning(): void {
    if (this.latest()?.state === 'running') throw new CallFailed('export_running');
  }

  /** Waits until nothing of the file is left; what has ended stays as it is. @throws export_not_found */
  async cancel(exportId: string): Promise<InventoryExport> {
    const running = this.#current;
    if (running?.progress.exportId !== exportId) throw new CallFailed('export_not_found');
    running.isWanted = false;
    await running.ended;
    return running.progress;
  }

  /** Before the end of the console. */
  async close(): Promise<void> {
    if (this.#current) await this.cancel(this.#current.progress.exportId);
  }

  /** Waits until the export under way has ended. */
  async untilEnded(): Promise<void> {
    await this.#current?.ended;
  }

  async #run(running: Running, order: ExportOrder): Promise<void> {
    const { log } = this.#deps;
    try {
      const isWhole = await this.#write(running, order);
      this.#become(running, { state: isWhole ? 'done' : 'cancelled' });
      const { format, written, bytes, state } = running.progress;
      log.info({ format, written, bytes, state }, 'export ended');
    } catch (thrown) {
      const failed = asCallFailed(thrown);
      const { code, message, reference } = failed;
      log.error({ err: failed, reference }, 'the export failed');
      this.#become(running, { state: 'failed', failure: { code, message, reference } });
    }
  }

  /** @returns whether it was written to the end */
  async #write(running: Running, { path, mayReplace, layout, pages }: ExportOrder): Promise<boolean> {
    const draft = draftBeside(path);
    const exporter = await this.#deps.startExporter({ path, draft, mayReplace, layout });
    const isTime = timeToTell();
    try {
      for await (const { keys, total } of pages) {
        if (!running.isWanted) break;
        if (layout.format === 'xlsx' && total > maxXlsxKeys) throw new CallFailed('export_too_large');
        const bytes = await exporter.add(keys);
        const written = running.progress.written + keys.length;
        this.#become(running, { written, bytes, total }, isTime());
      }
      if (running.isWanted) {
        const bytes = await exporter.finish();
        this.#become(running, { bytes, total: running.progress.written }, false);
        return true;
      }
      await exporter.abandon();
      return false;
    } catch (thrown) {
      await exporter.abandon();
      throw thrown;
    }
  }

  #become(running: Running, change: Partial<InventoryExport>, isTold = true): void {
    running.progress = { ...running.progress, ...change };
    if (isTold) this.#deps.onProgress(running.progress);
  }
}
