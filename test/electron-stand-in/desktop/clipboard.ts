import { failLoudly } from '../fail-loudly.ts';
import { copyForUser } from './system-clipboard.ts';

type Content = string | Blob;

/** What is put on a clipboard: one value per MIME type. */
export class ClipboardItem {
  readonly #items: ReadonlyMap<string, Content | Promise<Content>>;

  constructor(items: Record<string, Content | Promise<Content>>) {
    this.#items = new Map(Object.entries(items));
  }

  get types(): string[] {
    return [...this.#items.keys()];
  }

  async getType(type: string): Promise<Blob> {
    const content = await this.#items.get(type);
    if (content === undefined) throw new Error(`The type ${type} was not found`);
    return content instanceof Blob ? content : new Blob([content], { type });
  }
}

/** A clipboard of the stand-in's own: nobody's real one is read, or overwritten by a test. `copied` hears of each new text. */
function makeClipboard(copied: (text: string) => Promise<void>) {
  let content = new Map<string, Blob>();
  const textType = 'text/plain';
  return {
    async writeText(text: string): Promise<void> {
      content = new Map([[textType, new Blob([text], { type: textType })]]);
      await copied(text);
    },
    readText: async (): Promise<string> => (await content.get(textType)?.text()) ?? '',
    async write(items: ClipboardItem[]): Promise<void> {
      const written = new Map<string, Blob>();
      for (const item of items) for (const type of item.types) written.set(type, await item.getType(type));
      content = written;
      await copied((await content.get(textType)?.text()) ?? '');
    },
    read: async (): Promise<ClipboardItem[]> =>
      Promise.resolve(content.size === 0 ? [] : [new ClipboardItem(Object.fromEntries(content))]),
    has: async (type: string): Promise<boolean> => Promise.resolve(content.has(type)),
    clear(): void {
      content.clear();
      copied('').catch(() => undefined);
    },
  };
}

export const clipboard = failLoudly('clipboard', {
  ...makeClipboard(copyForUser),
  selection: process.platform === 'linux' ? makeClipboard(() => Promise.resolve()) : undefined,
});
