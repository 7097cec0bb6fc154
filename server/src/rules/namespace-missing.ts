import { grammarRule, type Fault } from './grammar-rule.js';
import { WITH_FILTERS } from './kinds.js';

/** Namespaces that nobody has a pod in `default` named like. */
const NAMESPACES = new Set(['kube-system', 'kube-public', 'kube-node-lease', 'default']);

/** Names that namespaces have in most clusters, and pods hardly. */
const LIKE_A_NAMESPACE =
  /-system$|^(?:cert-manager|ingress-nginx|argocd|monitoring|observability|logging|kubernetes-dashboard|linkerd|flux)$/;

export const namespaceMissing = grammarRule(
  {
    name: 'namespace-missing',
    severity: 'info',
    summary: 'A pod or service without a namespace: it is looked for in `default` alone.',
    why:
      'Pods and services are written `namespace/name`, where the name is the beginning of a name. `web` is ' +
      '`default/web`, `/web` is any namespace, and a namespace as a whole is `kube-system/` with its slash: without ' +
      'it, pods of `default` that are called like the namespace are meant.',
    kinds: WITH_FILTERS,
  },
  { 'namespaced-name': faults },
);

function faults(text: string): Fault[] {
  // What no name has in it is said by another rule.
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(text)) return [];
  const certain = NAMESPACES.has(text);
  if (certain || LIKE_A_NAMESPACE.test(text)) {
    return [
      {
        severity: 'warning',
        message: `Without a slash this is not a namespace: it takes pods of \`default\` whose names start with "${text}". Write ${text}/ for all of the namespace.`,
        instead: `${text}/`,
        ...(!certain && { uncertain: true }),
      },
    ];
  }
  return [
    {
      message: `Without a namespace "${text}" is looked for in \`default\` alone. Write /${text} for any namespace, or default/${text} to say so.`,
      instead: `/${text}`,
      others: [`default/${text}`, `${text}/`],
      uncertain: true,
    },
  ];
}
