import { joinPath } from '../../grammar/go-path.js';
import type { Endpoint, Flow, Ports, ServiceName } from '../flow.js';
import { paint } from './colors.js';
import type { OutputOptions } from './output-options.js';

/** Both ends of a flow as hubble names them (hubble/pkg/printer/printer.go, 1.19). */
export function hostNames(flow: Flow, options: OutputOptions): readonly [source: string, destination: string] {
  const { IP: ip, ethernet } = flow;
  if (!ip) return [host(ethernet?.source, options, ethernet), host(ethernet?.destination, options, ethernet)];
  const ports: Ports | undefined = flow.l4?.TCP ?? flow.l4?.UDP ?? flow.l4?.SCTP;
  const source = name(ip.source, flow.source, flow.source_service, flow.source_names, options);
  const destination = name(ip.destination, flow.destination, flow.destination_service, flow.destination_names, options);
  return [
    host(withPort(source, ports?.source_port, options), options, ip),
    host(withPort(destination, ports?.destination_port, options), options, ip),
  ];
}

/** Nothing is painted where a flow has neither addresses nor an Ethernet header. */
function host(text = '', { color }: OutputOptions, present: object | undefined): string {
  return present ? paint(text, 'cyan', color) : text;
}

/** The pod, else the service, else the DNS names, else the address. A service's namespace replaces the pod's. */
function name(
  address = '',
  endpoint: Endpoint | undefined,
  service: ServiceName | undefined,
  names: readonly string[] = [],
  { numeric }: OutputOptions,
): string {
  if (numeric) return address;
  const namespace = (service ? service.namespace : endpoint?.namespace) ?? '';
  if (endpoint?.pod_name !== undefined) return joinPath(namespace, endpoint.pod_name);
  if (service?.name !== undefined) return joinPath(namespace, service.name);
  return names.length > 0 ? names.join(',') : address;
}

function withPort(text: string, port: number | undefined, { color }: OutputOptions): string {
  if (port === undefined) return text;
  const painted = paint(String(port), 'yellow', color);
  return text.includes(':') ? `[${text}]:${painted}` : `${text}:${painted}`;
}
