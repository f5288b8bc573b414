/** Electron's channel to main, which forked this process and knows what it may say. */
type ParentPort = Readonly<{
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: object) => void;
}>;

/** Answers each message of main once, in their order. */
export function answerParent<Message>(answerTo: (message: Message) => Promise<object>): void {
  const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
  let turn = Promise.resolve();
  parent.on('message', ({ data }) => {
    turn = turn.then(async () => parent.postMessage(await answerTo(data as Message)));
  });
}
