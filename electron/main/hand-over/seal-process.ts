import { answerParent } from '../processes/answer-parent.ts';
import { createSealFile } from './seal-file.ts';

answerParent(createSealFile());
