import { bounds, readFacts } from './facts.mjs';
import { FILTER_FIELD_ORDER } from './filter-order.mjs';
import { filterTexts } from './filter-texts.mjs';
import { Code, inline, moduleText, print } from './write.mjs';

/** Which data module a message goes to; everything that is not named here is part of a flow. */
const MODULE_OF = {
  GetFlowsResponse: 'lines',
  ExportEvent: 'lines',
  GetAgentEventsResponse: 'lines',
  GetDebugEventsResponse: 'lines',
  NodeStatusEvent: 'lines',
  LostEvent: 'lines',
  DebugEvent: 'lines',
  AgentEvent: 'agent',
  EventTypeFilter: 'filter',
};
const AGENT_DETAIL = /(Notification(Addr)?|AgentEventUnknown)$/;

const MODULES = {
  lines: [
    'lines.ts',
    'LINE_MESSAGES',
    'What one line of hubble observe or of an exporter file holds (observer.proto, relay.proto).',
  ],
  flow: ['flow.ts', 'FLOW_MESSAGES', 'A flow and everything inside it, in the order of flow.proto.'],
  agent: ['agent-event.ts', 'AGENT_EVENT_MESSAGES', 'The notifications of the Cilium agent (flow.proto).'],
  filter: [
    'filter.ts',
    'FILTER_MESSAGES',
    'A flow filter, its fields in the order of flow.proto, which is the order that Hubble prints them in.',
  ],
};

/** Fields whose integers stand for a code. */
const CODES = {
  'EventTypeFilter.type': 'EVENT_TYPE',
  'EventTypeFilter.sub_type': 'SUB_TYPE',
  'CiliumEventType.type': 'EVENT_TYPE',
  'CiliumEventType.sub_type': 'SUB_TYPE',
};

/** What the strings of a filter field must look like (pkg/hubble/filters, 1.19). */
const GRAMMARS = {
  source_ip: 'address',
  source_ip_xlated: 'address',
  source_pod: 'namespaced-name',
  source_fqdn: 'fqdn-pattern',
  source_cluster_name: 'cluster-name',
  source_label: 'label-selector',
  source_service: 'namespaced-name',
  destination_ip: 'address',
  destination_pod: 'namespaced-name',
  destination_fqdn: 'fqdn-pattern',
  destination_cluster_name: 'cluster-name',
  destination_label: 'label-selector',
  destination_service: 'namespaced-name',
  http_method: 'http-method',
  http_status_code: 'http-status',
  protocol: 'protocol',
  source_port: 'port',
  destination_port: 'port',
  dns_query: 're2',
  http_path: 're2',
  http_url: 're2',
  node_name: 'node-pattern',
  node_labels: 'label-selector',
  cel_expression: 'cel',
};

/** Which table names the numbers or texts of a field, by message and field or by field alone. */
const NAMES = {
  identity: 'identity',
  source_identity: 'identity',
  destination_identity: 'identity',
  old_identity: 'identity',
  source_port: 'port',
  destination_port: 'port',
  labels: 'label',
  node_labels: 'label',
  latency_ns: 'nanoseconds',
  'DNS.rcode': 'dns-rcode',
  'HTTP.code': 'http-status',
  'ICMPv4.type': 'icmpv4-type',
  'ICMPv6.type': 'icmpv6-type',
  'Workload.kind': 'workload-kind',
  'Flow.drop_reason': 'drop-reason',
  'Flow.policy_match_type': 'policy-match-type',
};

/** What the flags of TCP mean, where the facts say no more than that they are some. */
const DOCS = {
  'TCPFlags.FIN': 'The sender has no more data: the connection is being closed.',
  'TCPFlags.SYN': 'Opens a connection; the answer has SYN and ACK.',
  'TCPFlags.RST': 'The connection is refused or broken off.',
  'TCPFlags.PSH': 'The data is to be handed on at once.',
  'TCPFlags.ACK': 'Acknowledges what was received: set on all packets but the first.',
  'TCPFlags.URG': 'Some of the data is urgent.',
  'TCPFlags.ECE': 'The sender was told of congestion, or knows of ECN.',
  'TCPFlags.CWR': 'The sender has slowed down because of congestion.',
  'TCPFlags.NS': 'The nonce of ECN (RFC 3540).',
  'Flow.is_reply': 'Whether it is a reply; absent where nobody knows, and always on drops.',
  'Flow.trace_observation_point': 'Point of the datapath that saw the packet; trace events only.',
  'Endpoint.labels': 'Security labels, as source:key=value.',
  'Flow.drop_reason': 'Drop reason as a number.',
  'Flow.reply': 'Whether it is a reply; false may also mean that nobody knows.',
  'Flow.Summary': 'Short text of the packet or message.',
  'ServiceUpsertNotification.traffic_policy': 'Traffic policy of the service.',
};

/** What to read in place of a deprecated field. */
const REPLACED = {
  'Flow.drop_reason': ['drop_reason_desc'],
  'Flow.reply': ['is_reply'],
};

/** That something is deprecated is a mark of its own. */
function withoutState(doc) {
  return doc?.replace(/ \(deprecated\)(?=\.$)/, '');
}

const EXPERIMENTAL = 'FlowFilter.Experimental';

/** Enums whose values are the rows of a table of codes: server/src/schema/table-enums.ts derives them. */
const TABLE_ENUMS = new Set([
  'TraceObservationPoint',
  'DropReason',
  'DebugCapturePoint',
  'SocketTranslationPoint',
  'AgentEventType',
  'DebugEventType',
]);

/** The modules of the messages and enums of flow.proto, observer.proto and relay.proto. */
export function schemaModules(folder) {
  const facts = readFacts(folder, 'flow-schema.json');
  const messages = new Map(Object.entries(facts.messages));
  for (const [name, message] of filterMessages(folder)) messages.set(name, message);
  const files = Object.entries(MODULES).map(([key, [file, constant, doc]]) => [
    `server/src/schema/data/${file}`,
    messageModule(
      constant,
      doc,
      [...messages].filter(([name]) => moduleOf(name) === key),
    ),
  ]);
  return new Map([...files, ['server/src/schema/data/enums.ts', enumModule(facts.enums)]]);
}

function moduleOf(name) {
  if (name.startsWith('FlowFilter')) return 'filter';
  return MODULE_OF[name] ?? (AGENT_DETAIL.test(name) ? 'agent' : 'flow');
}

function filterMessages(folder) {
  const facts = readFacts(folder, 'filter-schema.json');
  const byName = new Map(facts.fields.map((field) => [field.name, { ...field, doc: filterTexts(field.name).doc }]));
  const fields = FILTER_FIELD_ORDER.map((name) => byName.get(name));
  if (fields.includes(undefined) || fields.length !== byName.size)
    throw new Error('filter-order.mjs does not fit the facts');
  const [expression] = facts.messages.Experimental;
  return [
    [
      'FlowFilter',
      { doc: 'Which flows to take: every field that is set must match; one entry of a list is enough.', fields },
    ],
    [
      EXPERIMENTAL,
      {
        doc: 'Filters that may change without notice.',
        fields: [
          {
            ...expression,
            number: 1,
            since: '1.16',
            doc: 'CEL expressions on the variable _flow; one that is true is enough.',
          },
        ],
      },
    ],
  ];
}

function messageModule(constant, doc, messages) {
  const types = new Set();
  const texts = messages.map(([name, message]) => {
    const rows = message.fields.map((field) => `      ${print(fieldRow(name, field, types), 6)},\n`).join('');
    return `  {\n    name: ${inline(name)},\n    doc: ${inline(withoutState(message.doc))},\n    fields: [\n${rows}    ],\n  },\n`;
  });
  const imports = [
    "import type { Message } from '../field.js';",
    `import { ${[...types].sort().join(', ')} } from '../value-types.js';`,
  ];
  return moduleText(imports, [{ doc, name: constant, type: 'readonly Message[]', value: `[\n${texts.join('')}]` }]);
}

function fieldRow(message, field, types) {
  return {
    name: field.name,
    alias: field.jsonAlias ?? undefined,
    number: field.number,
    type: typeOf(message, field, types),
    repeated: field.repeated || undefined,
    oneof: field.oneof,
    grammar: message.startsWith('FlowFilter') ? GRAMMARS[field.name] : undefined,
    names: NAMES[`${message}.${field.name}`] ?? NAMES[field.name],
    doc: DOCS[`${message}.${field.name}`] ?? withoutState(field.doc),
    deprecated: field.deprecated || undefined,
    deprecatedSince: field.deprecatedSince === '<=1.14' ? undefined : field.deprecatedSince,
    deprecatedBy: REPLACED[`${message}.${field.name}`],
    ...bounds(field),
  };
}

function typeOf(message, field, types) {
  const use = (name, argument) => {
    types.add(name);
    return new Code(argument === undefined ? name : `${name}(${inline(argument)})`);
  };
  const code = CODES[`${message}.${field.name}`];
  if (code) return use(code);
  if (field.type === 'message')
    return use('messageType', field.message === 'Experimental' ? EXPERIMENTAL : field.message);
  if (field.type === 'enum') return use('enumOf', field.enum);
  if (/^google\.protobuf\.\w+Value$/.test(field.protoType ?? '')) return use('wrapped', field.type);
  return use(field.type.toUpperCase());
}

function enumModule(enums) {
  const texts = Object.entries(enums)
    .filter(([name]) => !TABLE_ENUMS.has(name))
    .map(([name, { values }]) => {
      const rows = values.map((value) => `      ${print(enumRow(value), 6)},\n`).join('');
      return `  {\n    name: ${inline(name)},\n    values: [\n${rows}    ],\n  },\n`;
    });
  return moduleText(
    ["import type { EnumType } from '../field.js';"],
    [
      {
        doc: 'The enums of flow.proto and relay.proto that no table of codes stands behind.',
        name: 'ENUMS',
        type: 'readonly EnumType[]',
        value: `[\n${texts.join('')}]`,
      },
    ],
  );
}

function enumRow(value) {
  return {
    name: value.name,
    number: value.number,
    doc: withoutState(value.doc),
    deprecated: value.deprecated || undefined,
    ...bounds(value),
  };
}
