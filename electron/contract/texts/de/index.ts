import type { Catalogue } from '../en/index.ts';
import { auditLog } from './audit-log.ts';
import { formats } from './formats.ts';
import { jobs } from './jobs.ts';
import { keyDialogs } from './key-dialogs.ts';
import { keys } from './keys.ts';
import { secrets } from './secrets.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

export const german: Catalogue = { auditLog, formats, jobs, keyDialogs, keys, secrets, settings, words };
