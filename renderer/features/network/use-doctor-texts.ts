import { doctor } from '../../../electron/contract/texts/en/doctor.ts';
import { textsHook } from '../../texts/translation.ts';

export const useDoctorTexts = textsHook('doctor', doctor);
export type DoctorTexts = ReturnType<typeof useDoctorTexts>;
