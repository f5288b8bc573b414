import type { Catalogue } from '../en/index.ts';
import { about } from './about.ts';
import { app } from './app.ts';
import { auditLog } from './audit-log.ts';
import { bulkCreate } from './bulk-create.ts';
import { commands } from './commands.ts';
import { connectionDialogs } from './connection-dialogs.ts';
import { connections } from './connections.ts';
import { deletedKeys } from './deleted-keys.ts';
import { desktop } from './desktop.ts';
import { doctorFindings } from './doctor-findings.ts';
import { doctor } from './doctor.ts';
import { errors } from './errors.ts';
import { exportButton } from './export-button.ts';
import { exports } from './exports.ts';
import { files } from './files.ts';
import { formats } from './formats.ts';
import { handOver } from './hand-over.ts';
import { inventory } from './inventory.ts';
import { jobs } from './jobs.ts';
import { keyDialogs } from './key-dialogs.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { menu } from './menu.ts';
import { network } from './network.ts';
import { overview } from './overview.ts';
import { passphrase } from './passphrase.ts';
import { plans } from './plans.ts';
import { policy } from './policy.ts';
import { secretNotices } from './secret-notices.ts';
import { secrets } from './secrets.ts';
import { settings } from './settings.ts';
import { undoDelete } from './undo-delete.ts';
import { words } from './words.ts';

export const german: Catalogue = {
  about,
  app,
  auditLog,
  bulkCreate,
  commands,
  connectionDialogs,
  connections,
  deletedKeys,
  desktop,
  doctor,
  doctorFindings,
  errors,
  exportButton,
  exports,
  files,
  formats,
  handOver,
  inventory,
  jobs,
  keyDialogs,
  keys,
  lists,
  menu,
  network,
  overview,
  passphrase,
  plans,
  policy,
  secretNotices,
  secrets,
  settings,
  undoDelete,
  words,
};
