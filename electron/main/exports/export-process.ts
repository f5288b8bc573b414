import { answerParent } from '../processes/answer-parent.ts';
import { createExportFile } from './write-export.ts';

answerParent(createExportFile());
