import { joinPath } from '../../grammar/go-path.js';
import type { Endpoint, Flow, Ports, ServiceName } from '../flow.js';
import { paint } from './colors.js';
import type { OutputOptions } from './output-options.js';

/** Both ends of a flow as hubble names them (hubble/pkg/printer/printer.go, 1.19). */
export function hostNames(flow: Flow, options: OutputOptions): readonly [source: string, destination: string] {
  const { IP: ip, ethernet } = flow;
  if (!ip) return [host(ethernet?.source, options, ethernet), host(ethernet?.destination, options, ethernet)];
  const ports: Ports | undefined = flow.l4?.TCP ?? flow.l4?.UDP ?? flow.l4?.SCTP;
  const source = name(
    { address: ip.source, endpoint: flow.source, service: flow.source_service, names: flow.source_names },
    options,
  );
  const destination = name(
    {
      address: ip.destination,
      endpoint: flow.destination,
      service: flow.destination_service,
      names: flow.destination_names,
    },
    options,
  );
  return [
    host(withPort(source, ports?.source_port, options), options, ip),
    host(withPort(destination, ports?.destination_port, options), options, ip),
  ];
}

/** Nothing is painted where a flow has neither addresses nor an Ethernet header. */
function host(text = '', { color }: OutputOptions, present: object | undefined): string {
  return present ? paint(text, 'cyan', color) : text;
}

/** What is known of one end of a flow. */
interface End {
  readonly address: string | undefined;
  readonly endpoint: Endpoint | undefined;
  readonly service: ServiceName | undefined;
  readonly names: readonly string[] | undefined;
}

/** The pod, else the service, else the DNS names, else the address. A service's namespace replaces the pod's. */
function name({ address = '', endpoint, service, names = [] }: End, { numeric }: OutputOptions): string {
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
