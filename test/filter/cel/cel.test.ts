import assert from 'node:assert/strict';
import { CelCompileError, CelRuntimeError } from '../../../server/src/filter/cel/cel-error.js';
import { compileCel } from '../../../server/src/filter/cel/program.js';
import type { Flow } from '../../../server/src/filter/flow.js';

const FLOW: Flow = {
  verdict: 2,
  time: { seconds: 1772359200n, nanos: 500_000_000 },
  l4: { TCP: { source_port: 33001, destination_port: 443, flags: { SYN: true } } },
  source: { identity: 10101, namespace: 'shop', pod_name: 'checkout-1', labels: ['k8s:app=checkout', 'reserved:host'] },
  is_reply: { value: false },
};

function run(source: string): boolean | string {
  const result = compileCel(source)(FLOW);
  return result instanceof CelRuntimeError ? result.message : result;
}

describe('CEL expressions as cel-go evaluates them', () => {
  const holding = [
    '_flow.verdict == Verdict.DROPPED',
    '_flow.verdict == flow.Verdict.DROPPED',
    '_flow.verdict == .flow.Verdict.DROPPED',
    '._flow.verdict == 2',
    '_flow.l4.TCP.destination_port == 443u',
    '_flow.l4.TCP.destination_port in [80u, 443u]',
    'has(_flow.l4.TCP) && !has(_flow.l4.UDP) && !has(_flow.l7.http)',
    '_flow.l7.http.url == "" && _flow.l7 != null',
    '_flow.is_reply == false && _flow.is_reply != null',
    '!_flow.is_reply',
    '_flow.source.labels.exists(l, l.startsWith("k8s:"))',
    '_flow.source.labels.exists_one(l, l == "reserved:host")',
    '_flow.source.labels.map(l, size(l)) == [16, 13]',
    '_flow.source.labels.map(l, l.contains("app"), l + "!") == ["k8s:app=checkout!"]',
    '_flow.source.labels.filter(l, l.endsWith("t")).size() == 2',
    '{"a": 1, "b": 2}.all(k, k in ["a", "b"])',
    '{"a": 1}.a == 1 && {"a": 1}["a"] == 1 && has({"a": 1}.a) && !has({"a": 1}.b)',
    '[0, 1].exists(x, 1 / x == 1)',
    '!([0, 1].all(x, 1 / x == 2))',
    'true || 1 / 0 == 1',
    '1 / 0 == 1 || true',
    '!(1 / 0 == 1 && false)',
    '-7 / 2 == -3 && -7 % 2 == -1',
    '--1 == 1 && !!true',
    '0x10 == 16 && 0x10u == 16u && -0x10 == -16',
    '-9223372036854775808 < 0',
    '1.5e3 == 1500.0 && .5 == 0.5',
    '"\\u00e9" == "é" && "\\x41\\101" == "AA" && r"\\n" == "\\\\n"',
    '"""a"b""" == \'a"b\'',
    "b'\\xff' == b'\\377' && size(b'é') == 2 && size('é😀') == 2",
    '"abc".matches("^a.c$") && matches("abc", "b")',
    'int("42") == 42 && uint("42") == 42u && double("1.5") == 1.5 && bool("true")',
    'string(1) == "1" && string(1u) == "1" && string(1.0) == "1" && string(true) == "true"',
    'string(1000000.0) == "1e+06" && string(0.00001) == "1e-05" && string(123456.0) == "123456"',
    'string(duration("1h1m1.5s")) == "3661.5s" && int(duration("1s")) == 1000000000',
    'string(timestamp("2026-03-01T10:00:00.5Z")) == "2026-03-01T10:00:00.5Z"',
    'timestamp(0) == timestamp("1970-01-01T00:00:00Z") && int(timestamp(5)) == 5',
    '_flow.time.getFullYear() == 2026 && _flow.time.getMonth() == 2 && _flow.time.getDate() == 1',
    '_flow.time.getHours() == 10 && _flow.time.getHours("+02:30") == 12 && _flow.time.getMilliseconds() == 500',
    '_flow.time.getHours("America/New_York") == 5 && _flow.time.getDayOfWeek() == 0',
    '_flow.time.getDayOfYear() == 59 && _flow.time.getDayOfMonth() == 0',
    '_flow.time - duration("1h") < _flow.time && _flow.time + duration("1s") > _flow.time',
    'duration("90m").getHours() == 1 && duration("90m").getMinutes() == 90',
    'type(1) == int && type(1u) == uint && type(null) == null_type && type([]) == list && type(int) == type',
    'type(_flow.source) == Endpoint && type(_flow.time) == google.protobuf.Timestamp',
    '_flow.source != Endpoint{} && _flow.destination == Endpoint{}',
    'Endpoint{namespace: "shop"}.namespace == _flow.source.namespace',
    '_flow.l4.TCP == TCP{source_port: 33001u, destination_port: 443u, flags: TCPFlags{SYN: true}}',
    'dyn(1) == 1.0 && dyn(1) != "1" && dyn(1u) == dyn(1)',
    // An integer beside a double is rounded (common/types/compare.go).
    'dyn(9223372036854775807) == 9223372036854775808.0 && dyn(9007199254740993) == 9007199254740992.0',
    // Keys of different types are different keys (common/types/map.go).
    '{1: "a", 1u: "b"}[1] == "a" && {1: "a", 1.0: "b"}.size() == 2 && {1: "a"}[dyn(1.0)] == "a" && !(dyn(1) in {1.0: 2})',
    '!([1] in {[1]: 2}) && [1] in [[1]]',
    '_flow.extensions == null && type(_flow.extensions) == null_type',
    'double("0x1p4") == 16.0 && double("1_0") == 10.0 && double("-inf") < 0.0',
    'string(timestamp("2026-03-01T10:00:00+02:00") + duration("1s")) == "2026-03-01T10:00:01+02:00"',
    'duration("3661.5s").getMilliseconds() == 3661500',
    '_flow.time.getHours("+02:60") == 13 && _flow.time.getHours("-2:-30") == 8',
    'timestamp("0001-01-01T00:00:00Z").getFullYear("America/New_York") == 0',
    '[,] == [] && {,} == {} && Endpoint{,} == Endpoint{}',
    'EventType.RecordLost == 2',
    // cel-go's checker forgets in a fold that it forbids to compare numbers of different types (checker/env.go,
    // enterScope).
    '_flow.source.labels.exists(l, size(l) > 15u) && 1 < 1.5',
    'string(duration("9000000000.000000001s")) == "9000000000s" && string(duration("-1ns")) == "-0.000000001s"',
    '[1, 2u, "x", null].size() == 4 && [1, "a"][0] == 1',
    '[[1], []] == [[1], []] && {} == {} && {1: [2]}[1][0] == 2',
    'true ? true : _flow.is_reply',
    '"a" < "b" && false < true && b"a" < b"b" && "\\uffff" < "😀"',
    'size([1, 2,]) == 2 && size({1: 2,}) == 1 // trailing commas',
    '_flow.source.labels[0u == 0u ? 0 : 1] == "k8s:app=checkout"',
    '[1, 2].map(x, [x].map(x, x + 1)) == [[2], [3]]',
    'Tunnel.Protocol.VXLAN == 1 && TraceObservationPoint.TO_ENDPOINT == 101',
    'google.protobuf.BoolValue{value: true} && google.protobuf.BoolValue{} == false',
    '_flow.is_reply == google.protobuf.BoolValue{}',
    'Flow{is_reply: google.protobuf.BoolValue{value: true}}.is_reply == true',
    '_flow.time == google.protobuf.Timestamp{seconds: 1772359200, nanos: 500000000}',
    '.google.protobuf.Duration{seconds: 1} == duration("1s")',
    'google.protobuf.UInt32Value{value: 5u} == 5u && google.protobuf.FloatValue{value: 0.1} != 0.1',
    'google.protobuf.StringValue{} == "" && google.protobuf.BytesValue{} == b""',
    'google.protobuf.NullValue.NULL_VALUE == 0',
    '!has(dyn(1).b)',
    'google.protobuf.Struct{fields: {"a": 1}}.a == 1.0 && google.protobuf.Struct{} == {}',
    'google.protobuf.ListValue{values: [1, "a"]} == [dyn(1.0), "a"] && google.protobuf.ListValue{} == []',
    'google.protobuf.Value{} == null && google.protobuf.Value{null_value: 0} == null',
    'google.protobuf.Value{struct_value: {"a": [1]}}.a[0] == 1.0',
  ];
  for (const source of holding) {
    it(source, () => {
      assert.equal(run(source), true);
    });
  }

  const failing: readonly (readonly [source: string, error: RegExp])[] = [
    ['1 / 0 == 1', /division by zero/],
    ['1 % 0 == 1', /modulus by zero/],
    ['9223372036854775807 + 1 > 0', /integer overflow/],
    ['0u - 1u > 0u', /unsigned integer overflow/],
    ['_flow.source.labels[5] == ""', /index out of bounds: 5/],
    ['{"a": 1}["b"] == 1', /^no such key: b$/],
    ['{1: 1}[dyn(1000000.0)] == 1', /^no such key: 1e\+06$/],
    ['{1: 1}[dyn(2u)] == 1', /^no such key: 2$/],
    ['dyn(1)[0] == 1 || dyn(1).x == 1', /^no such key: 0$/],
    ['[1][dyn(1.5)] == 1', /^unsupported index value 1.5 in list$/],
    ['dyn([1]).x == 1', /^unsupported index type 'string' in list$/],
    ['has(dyn([1]).x)', /^unsupported index type 'string' in list$/],
    ['dyn(_flow)["x"] == 1', /^no such field 'x'$/],
    ['dyn("ab").all(x, true)', /^got 'types.String', expected iterable type$/],
    ['{b"a": 1} == {}', /hash of unhashable type types.Bytes$/],
    ['google.protobuf.Int32Value{value: 2147483648} == 1', /Int32Value.value value type: integer overflow$/],
    ['int("9223372036854775808") == 1', /^type conversion error from 'string' to 'int'$/],
    ['{"a": 1}.b == 1', /no such key: b/],
    ['"a".matches("(")', /error parsing regexp/],
    ['timestamp("x") == timestamp(0)', /type conversion error/],
    ['dyn("a") < dyn(1)', /no such overload/],
    ['int("x") == 1', /type conversion error from 'string' to 'int'/],
    ['[0].map(x, 1 / x) == []', /division by zero/],
    ['[1].exists_one(x, 1 / 0 == x)', /division by zero/],
    ['_flow.time.getHours("Nowhere/Land") == 1', /unknown time zone/],
    ['_flow.time.getHours("europe/berlin") == 1', /unknown time zone/],
    ['0.0 / 0.0 < 1.0', /NaN values cannot be ordered/],
    ['int(-9223372036854775808.0) < 0', /integer overflow/],
    ['uint(-0.5) == 0u', /overflow/],
    ['duration(1) == duration("1s")', /type conversion error from 'int' to 'google.protobuf.Duration'/],
    ['{[1]: "a"}[[1]] == "a"', /^invalid qualifier type: \*types.baseList$/],
  ];
  for (const [source, error] of failing) {
    it(`${source} fails`, () => {
      assert.match(String(run(source)), error);
    });
  }

  const refused: readonly (readonly [source: string, error: RegExp])[] = [
    ['flow.verdict == 2', /undeclared reference to 'flow'/],
    ['_flow.l4.TCP.destination_port == 443', /no matching overload for '_==_' applied to '\(uint, int\)'/],
    ['_flow.is_reply', /^got "wrapper\(bool\)", wanted "bool" result type$/],
    ['true ? _flow.is_reply : true', /wrapper\(bool\)/],
    ['dyn(true)', /^got "dyn", wanted "bool" result type$/],
    ['_flow.extensions', /wanted "bool"/],
    ['[true]', /list\(bool\)/],
    ['_flow.podName == ""', /undefined field 'podName'/],
    ['_flow.verdict.name == ""', /type 'int' does not support field selection/],
    ['"a".lowerAscii() == "a"', /undeclared reference to 'lowerAscii'/],
    ['[1].existsOne(x, x == 1)', /undeclared reference to 'existsOne'/],
    ['---9223372036854775808 < 0', /invalid int literal/],
    ['{null: "a"}[null] == "a"', /^invalid qualifier type: types.Null$/],
    ['cel.bind(x, 1, x == 1)', /undeclared reference/],
    ['has(_flow)', /invalid argument to has\(\) macro/],
    ['[1].all(x.y, true)', /argument must be a simple name/],
    ['1.all(x, true)', /cannot be range of a comprehension/],
    ['1 < 1u', /no matching overload/],
    ['1 < 1.5 && [1].exists(x, x == 1)', /no matching overload/],
    ['"a" in "abc"', /no matching overload for '@in'/],
    ['if', /reserved identifier: if/],
    ['a.b', /undeclared reference to 'a'/],
    ['NodeState.NODE_ERROR == 1', /undeclared reference/],
    ['Endpoint{nope: 1} == _flow.source', /undefined field 'nope'/],
    ['Endpoint{identity: 1} == _flow.source', /expected type of field 'identity' is 'uint' but provided type is 'int'/],
    ['google.protobuf.BoolValue{value: true}', /^got "wrapper\(bool\)", wanted "bool" result type$/],
    [
      'google.protobuf.BoolValue{value: 1} == true',
      /expected type of field 'value' is 'bool' but provided type is 'int'/,
    ],
    ['google.protobuf.Timestamp{second: 1} == _flow.time', /undefined field 'second'/],
    ['"\\q" == ""', /Syntax error/],
    ['"a\nb" == ""', /Syntax error/],
    ['9223372036854775808 > 0', /invalid int literal/],
    ['1 == 1 == ', /Syntax error/],
    ['true &', /token recognition error/],
    ['(true', /missing '\)'/],
    ['('.repeat(300) + 'true' + ')'.repeat(300), /recursion limit/],
    ['1' + '+1'.repeat(300) + ' > 0', /recursion depth/],
  ];
  for (const [source, error] of refused) {
    it(`${source.slice(0, 60)} does not compile`, () => {
      assert.throws(
        () => compileCel(source),
        (thrown) => thrown instanceof CelCompileError && error.test(thrown.message),
      );
    });
  }

  it('gives up on an expression that never ends', () => {
    const list = `[${'0,'.repeat(100)}]`;
    const source = `${list}.all(a, ${list}.all(b, ${list}.all(c, ${list}.all(d, a == b && c == d))))`;
    assert.equal(run(source), 'operation cancelled: actual cost limit exceeded');
  });
});
