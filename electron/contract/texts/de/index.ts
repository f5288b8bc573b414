import type { Catalogue } from '../en/index.ts';
import { about } from './about.ts';
import { app } from './app.ts';
import { auditLog } from './audit-log.ts';
import { commands } from './commands.ts';
import { formats } from './formats.ts';
import { jobs } from './jobs.ts';
import { keyDialogs } from './key-dialogs.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { menu } from './menu.ts';
import { overview } from './overview.ts';
import { secretNotices } from './secret-notices.ts';
import { secrets } from './secrets.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

export const german: Catalogue = {
  about,
  app,
  auditLog,
  commands,
  formats,
  jobs,
  keyDialogs,
  keys,
  lists,
  menu,
  overview,
  secretNotices,
  secrets,
  settings,
  words,
};
