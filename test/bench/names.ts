/** Names that the generated files are made of. */
export const NAMESPACES = ['default', 'kube-system', 'shop', 'billing', 'frontend', 'observability', 'data', 'search'];
export const APPS = ['checkout', 'cart', 'ledger', 'coredns', 'redis', 'postgres', 'gateway', 'mailer', 'catalog'];

/** Words of comments. */
export const WORDS = (
  'agent operator pods cluster traffic policy endpoint identity node service labels limits requests interval timeout ' +
  'address port certificate secret volume mount image option default datapath proxy map size entries encryption tunnel'
).split(' ');
