/** What there is of a worker; its types do not go together with those of Node. */
interface WorkerLike {
  postMessage(message: { readonly method?: string }): void;
}

declare const globalThis: { Worker: new (url: string) => WorkerLike };

let count = 0;
const running = new Set<number>();

/** Notes the workers that the extension starts. None of them says when it ends, but each is told to. */
globalThis.Worker = new Proxy(globalThis.Worker, {
  construct(target, [url]: [string]) {
    const worker = new target(url);
    if (!url.endsWith('/dist/web/server.js')) return worker;
    const number = ++count;
    running.add(number);
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      post(message);
      if (message.method === 'exit') running.delete(number);
    };
    return worker;
  },
});

/** The language servers that this extension host has started, each by a number of its own. */
export function languageServers(): number[] {
  return [...running];
}
