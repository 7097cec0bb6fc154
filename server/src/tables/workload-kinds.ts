/** Kinds of owners of pods that Cilium names, with the words of kubectl for them. */
export const WORKLOAD_KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Deployment', ['deployments', 'deploy']],
  ['StatefulSet', ['statefulsets', 'sts']],
  ['DaemonSet', ['daemonsets', 'ds']],
  ['ReplicaSet', ['replicasets', 'rs']],
  ['ReplicationController', ['replicationcontrollers', 'rc']],
  ['DeploymentConfig', ['deploymentconfigs', 'dc']],
  ['Job', ['jobs']],
  ['CronJob', ['cronjobs', 'cj']],
  ['Pod', ['pods', 'po']],
]);
