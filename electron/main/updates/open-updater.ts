import type { KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import { autoUpdater, Provider, type UpdateInfo } from 'electron-updater';
import {
  parseUpdateInfo,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider.js';
import { readSigned, type GetFile } from './read-signed.ts';
import type { Updater } from './updates.ts';

export type FeedOptions = Readonly<{ feed: string; key: KeyObject; get: GetFile; log: Logger }>;

/** A feed whose description counts only when it is signed with the update key; it holds the hash of every file. */
export const signedFeed = ({ feed, key, get }: Omit<FeedOptions, 'log'>) =>
  class SignedFeed extends Provider<UpdateInfo> {
    readonly base = new URL(feed.endsWith('/') ? feed : `${feed}/`);

    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const name = `${this.getDefaultChannelName()}.yml`;
      const url = new URL(name, this.base);
      return parseUpdateInfo(await readSigned(url.href, key, get), name, url);
    }

    /** @throws for a file that is not on the feed itself */
    resolveFiles(info: UpdateInfo) {
      const files = resolveFiles(info, this.base);
      if (files.some(({ url }) => !url.href.startsWith(this.base.href)))
        throw new Error('A file of the update is not on its feed.');
      return files;
    }
  };

/** electron-updater on a signed feed: it does nothing by itself, not even download. */
export function openUpdater(options: FeedOptions): Updater {
  Object.assign(autoUpdater, {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableWebInstaller: true,
    logger: null,
  });
  autoUpdater.on('error', (error) => options.log.warn({ err: error }, 'update failed'));
  autoUpdater.setFeedURL({ provider: 'custom', updateProvider: signedFeed(options) });
  return {
    check: async () => {
      const found = await autoUpdater.checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    download: async () => {
      await autoUpdater.downloadUpdate();
    },
    install: () => autoUpdater.quitAndInstall(),
  };
}
