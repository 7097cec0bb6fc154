import type { Timestamp } from '../grammar/time.js';
import type { HttpHeader, NetworkInterface, TcpFlags, WorkloadFilter } from './flow-filter.js';

/** One line of `hubble observe -o jsonpb`: a flow, or a notice about lost events or about a node. */
export interface HubbleEvent {
  readonly flow?: Flow;
  readonly lost_events?: LostEvents;
  readonly node_status?: NodeStatus;
  readonly node_name?: string;
  readonly time?: Timestamp;
}

/** The parts of a flow that filters and the compact output read; CEL reads the others by name. */
export interface Flow {
  readonly time?: Timestamp;
  readonly uuid?: string;
  readonly verdict?: number;
  readonly drop_reason?: number;
  readonly drop_reason_desc?: number;
  readonly auth_type?: number;
  readonly ethernet?: { readonly source?: string; readonly destination?: string };
  readonly IP?: FlowIp;
  readonly l4?: Layer4;
  readonly l7?: Layer7;
  readonly Type?: number;
  readonly node_name?: string;
  readonly node_labels?: readonly string[];
  readonly source?: Endpoint;
  readonly destination?: Endpoint;
  readonly source_names?: readonly string[];
  readonly destination_names?: readonly string[];
  readonly source_service?: ServiceName;
  readonly destination_service?: ServiceName;
  readonly event_type?: { readonly type?: number; readonly sub_type?: number };
  readonly traffic_direction?: number;
  readonly policy_match_type?: number;
  readonly trace_observation_point?: number;
  readonly trace_reason?: number;
  readonly debug_capture_point?: number;
  readonly interface?: NetworkInterface;
  readonly trace_context?: { readonly parent?: { readonly trace_id?: string } };
  readonly sock_xlate_point?: number;
  readonly ip_trace_id?: { readonly trace_id?: bigint; readonly ip_option_type?: number };
  readonly is_reply?: { readonly value: boolean };
  readonly Summary?: string;
  readonly egress_allowed_by?: readonly Policy[];
  readonly ingress_allowed_by?: readonly Policy[];
  readonly egress_denied_by?: readonly Policy[];
  readonly ingress_denied_by?: readonly Policy[];
}

/** The addresses of a flow. `source_xlated` is what the source was translated to. */
export interface FlowIp {
  readonly source?: string;
  readonly source_xlated?: string;
  readonly destination?: string;
  readonly ipVersion?: number;
  readonly encrypted?: boolean;
}

/** The ports of TCP, UDP or SCTP. */
export interface Ports {
  readonly source_port?: number;
  readonly destination_port?: number;
}

/** What a flow knows of layer 4: one of the protocols. */
export interface Layer4 {
  readonly TCP?: Ports & { readonly flags?: TcpFlags };
  readonly UDP?: Ports;
  readonly SCTP?: Ports;
  readonly ICMPv4?: Icmp;
  readonly ICMPv6?: Icmp;
  readonly VRRP?: object;
  readonly IGMP?: object;
}

/** Type and code of a message of ICMP, of either version. */
export interface Icmp {
  readonly type?: number;
  readonly code?: number;
}

/** The record of layer 7 of an l7 event: one of the protocols. `type` tells a request from its response. */
export interface Layer7 {
  readonly type?: number;
  readonly latency_ns?: bigint;
  readonly dns?: Dns;
  readonly http?: Http;
  readonly kafka?: Kafka;
}

/** A question of DNS, or the answer to one. */
export interface Dns {
  readonly query?: string;
  readonly ips?: readonly string[];
  readonly ttl?: number;
  readonly cnames?: readonly string[];
  readonly observation_source?: string;
  readonly rcode?: number;
  readonly qtypes?: readonly string[];
  readonly rrtypes?: readonly string[];
}

/** A request of HTTP; with a `code`, the response. */
export interface Http {
  readonly code?: number;
  readonly method?: string;
  readonly url?: string;
  readonly protocol?: string;
  readonly headers?: readonly HttpHeader[];
}

/** A request of Kafka, or the response. */
export interface Kafka {
  readonly error_code?: number;
  readonly api_version?: number;
  readonly api_key?: string;
  readonly correlation_id?: number;
  readonly topic?: string;
}

/** One end of a flow. */
export interface Endpoint {
  readonly ID?: number;
  readonly identity?: number;
  readonly cluster_name?: string;
  readonly namespace?: string;
  readonly labels?: readonly string[];
  readonly pod_name?: string;
  readonly workloads?: readonly WorkloadFilter[];
}

/** The service at one end of a flow. */
export interface ServiceName {
  readonly name?: string;
  readonly namespace?: string;
}

/** A policy that allowed or denied a flow. */
export interface Policy {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: string;
}

/** A notice that events were lost on their way to Hubble. */
export interface LostEvents {
  readonly source?: number;
  readonly num_events_lost?: bigint;
  readonly cpu?: { readonly value: number };
  readonly first?: Timestamp;
  readonly last?: Timestamp;
}

/** A notice about nodes, which Relay puts between the flows. */
export interface NodeStatus {
  readonly state_change?: number;
  readonly node_names?: readonly string[];
  readonly message?: string;
}
