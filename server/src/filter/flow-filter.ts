/**
 * A filter as release 1.19 decodes it: what is not set does not filter; the fields are ANDed, the members of a list
 * ORed.
 */
export interface FlowFilter {
  readonly uuid?: readonly string[];
  readonly source_ip?: readonly string[];
  readonly source_ip_xlated?: readonly string[];
  readonly source_pod?: readonly string[];
  readonly source_fqdn?: readonly string[];
  readonly source_label?: readonly string[];
  readonly source_service?: readonly string[];
  readonly source_workload?: readonly WorkloadFilter[];
  readonly source_cluster_name?: readonly string[];
  readonly destination_ip?: readonly string[];
  readonly destination_pod?: readonly string[];
  readonly destination_fqdn?: readonly string[];
  readonly destination_label?: readonly string[];
  readonly destination_service?: readonly string[];
  readonly destination_workload?: readonly WorkloadFilter[];
  readonly destination_cluster_name?: readonly string[];
  readonly traffic_direction?: readonly number[];
  readonly verdict?: readonly number[];
  readonly drop_reason_desc?: readonly number[];
  readonly interface?: readonly NetworkInterface[];
  readonly event_type?: readonly EventTypeFilter[];
  readonly http_status_code?: readonly string[];
  readonly protocol?: readonly string[];
  readonly source_port?: readonly string[];
  readonly destination_port?: readonly string[];
  readonly reply?: readonly boolean[];
  readonly encrypted?: readonly boolean[];
  readonly dns_query?: readonly string[];
  readonly source_identity?: readonly number[];
  readonly destination_identity?: readonly number[];
  readonly http_method?: readonly string[];
  readonly http_path?: readonly string[];
  readonly http_url?: readonly string[];
  readonly http_header?: readonly HttpHeader[];
  readonly tcp_flags?: readonly TcpFlags[];
  readonly node_name?: readonly string[];
  readonly node_labels?: readonly string[];
  readonly ip_version?: readonly number[];
  readonly trace_id?: readonly string[];
  readonly ip_trace_id?: readonly bigint[];
  readonly experimental?: { readonly cel_expression?: readonly string[] };
}

/** A workload, or what is asked of one; what is left out is not compared. */
export interface WorkloadFilter {
  readonly name?: string;
  readonly kind?: string;
}

/** An interface, or what is asked of one; 0 and an empty name are not compared. */
export interface NetworkInterface {
  readonly index?: number;
  readonly name?: string;
}

/** What is asked of the event that a flow was made from; `sub_type` counts only with `match_sub_type`. */
export interface EventTypeFilter {
  readonly type?: number;
  readonly match_sub_type?: boolean;
  readonly sub_type?: number;
}

/** A header, or what is asked of one: both must be equal. */
export interface HttpHeader {
  readonly key?: string;
  readonly value?: string;
}

/** The flags of TCP in the order of flow.proto. */
export const TCP_FLAGS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR', 'NS'] as const;

/** The flags that are set, or asked for. */
export type TcpFlags = Readonly<Partial<Record<(typeof TCP_FLAGS)[number], boolean>>>;
