// Loaded into each process that the main process of the soaked app forks, and into their worker threads (NODE_OPTIONS): a
// process collects all its garbage when it gets SIGUSR2, so that what a sample counts is what is still held.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const threads = new BroadcastChannel('collect garbage');
if (isMainThread)
  process.on('SIGUSR2', () => {
    threads.postMessage('');
    collect();
  });
else threads.onmessage = () => collect();
// It must keep no process and no thread alive.
threads.unref();
