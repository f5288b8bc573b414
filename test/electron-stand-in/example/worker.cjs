// A utility process: answers one question, ends when told.
process.parentPort.on('message', ({ data }) => {
  if (data.type === 'stop') process.exit(7);
  process.parentPort.postMessage({
    pid: process.pid,
    doubled: data.number * 2,
    at: data.at,
    args: process.argv.slice(2),
    mood: process.env.MOOD,
    hasSend: process.send !== undefined,
  });
});
