import type { Harms } from '../crash.js';

/** What there is of a worker; its types do not go together with those of Node. */
interface WorkerLike {
  postMessage(message: { readonly method?: string }): void;
  terminate(): void;
}

declare const globalThis: { Worker: new (url: string) => WorkerLike };

/** Messages of ours, which the server knows nothing of, and passes over as the protocol has it. */
const [FAIL, HANG] = ['$/fail', '$/hang'];

/** The server, with a fault in it at our word. */
function withFaults(server: string): string {
  const program = `
    importScripts(${JSON.stringify(server)});
    self.addEventListener('message', ({ data: { method } }) => {
      if (method === '${FAIL}') setTimeout(() => { throw new Error('a fault that nothing catches'); });
      if (method === '${HANG}') for (;;);
    });`;
  return URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
}

let count = 0;
const running = new Map<number, WorkerLike>();

/** Notes the workers that the extension starts. None of them says when it ends, but each is told to, or is ended. */
globalThis.Worker = new Proxy(globalThis.Worker, {
  construct(target, [url]: [string]) {
    if (!url.endsWith('/dist/web/server.js')) return new target(url);
    const worker = new target(withFaults(url));
    const number = ++count;
    running.set(number, worker);
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      post(message);
      if (message.method === 'exit') running.delete(number);
    };
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      terminate();
      running.delete(number);
    };
    return worker;
  },
});

/** The language servers that this extension host has started, each by a number of its own. */
export function languageServers(): number[] {
  return [...running.keys()];
}

/** A worker that uses too much memory takes the whole page with it, so that there is one end alone. */
export const HARMS: Harms = {
  ends: { 'a fault that nothing catches': (server) => running.get(server)?.postMessage({ method: FAIL }) },
  hang: (server) => running.get(server)?.postMessage({ method: HANG }),
};
