import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Picture = Readonly<{ file: string; sentence: string; seconds: number }>;

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes tour/index.html: every step with its picture. */
export function writeReport(folder: string, sentence: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    ({ file, sentence: caption, seconds }, i) =>
      `<figure><figcaption>${i + 1}. ${escapeHtml(caption)} <small>${seconds.toFixed(1)} s</small></figcaption>
<img src="${file}" alt="${escapeHtml(caption)}" loading="lazy"></figure>`,
  );
  const path = join(folder, 'index.html');
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A tour of Keydesk</title>
<style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:80rem;padding:0 1rem}figure{margin:2rem 0}
img{max-width:100%;border:1px solid #8884}figcaption{margin-bottom:.5rem}small{color:#777}</style></head>
<body><h1>A tour of Keydesk</h1><p>${escapeHtml(sentence)} Sample data only.</p>${figures.join('\n')}</body></html>\n`,
  );
  return path;
}
