import { writeHere } from '../processes/file-writing.ts';
import { createSealFile } from './seal-file.ts';
import { sealerOver, type StartSealer } from './sealer.ts';

/** Seals in this process. */
export const startLocalSealer: StartSealer = async (start) => sealerOver(writeHere(createSealFile()), start);
