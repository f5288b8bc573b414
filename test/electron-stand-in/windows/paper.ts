import type { PrintToPDFOptions } from 'electron';
import { notOffered } from '../fail-loudly.ts';

/** Width and height in inches. */
const sizes = { A4: [8.27, 11.69], Letter: [8.5, 11] } as const;

/** Electron's options for a PDF, in the words of Chromium. Electron's own default is Letter, with margins of 0.4 inches. */
export function paperOf({ pageSize = 'Letter', margins = {}, ...same }: PrintToPDFOptions) {
  if (pageSize !== 'A4' && pageSize !== 'Letter') throw notOffered('this size of paper');
  const [paperWidth, paperHeight] = sizes[pageSize];
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins;
  return {
    ...same,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    transferMode: 'ReturnAsBase64' as const,
  };
}
