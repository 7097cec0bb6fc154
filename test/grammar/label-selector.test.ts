import assert from 'node:assert/strict';
import { parseLabels } from '../../server/src/grammar/label.js';
import { selects } from '../../server/src/grammar/label-requirement.js';
import { parseLabelSelector } from '../../server/src/grammar/label-selector.js';

const LABELS = [
  'k8s:app=multi',
  'container:app=shadow',
  'plain=yes',
  '$host',
  'cidr:10.1.0.0/16',
  'reserved:=kube',
  'k8s:n=7',
];

describe('label selectors as Cilium reads them', () => {
  const answers: readonly (readonly [selector: string, selected: boolean])[] = [
    ['', true],
    ['app', true],
    ['app=multi', true],
    ['app=shadow', false],
    ['container:app=shadow', true],
    ['any:app=multi', true],
    ['k8s.app=multi', false],
    ['k8s:plain', false],
    ['unspec:plain=yes', true],
    ['reserved:host', true],
    ['reserved:kube', true],
    ['cidr:10.0.0.0/8', true],
    ['cidr:10.1.2.0/24', false],
    ['!app', false],
    ['!nothing', true],
    ['nothing!=x', true],
    ['app!=multi', false],
    ['app in (a, multi)', true],
    ['app in ()', false],
    ['app notin (a)', true],
    ['app==multi,plain', true],
    ['app=multi,nothing', false],
    ['n>6', true],
    ['n<7', false],
    ['app>6', false],
    ['in in (in)', false],
  ];
  for (const [selector, selected] of answers) {
    it(`${JSON.stringify(selector)} ${selected ? 'selects' : 'does not select'}`, () => {
      const read = parseLabelSelector(selector);
      assert(read.ok);
      assert.equal(selects(read.value, parseLabels(LABELS)), selected);
    });
  }

  const errors: readonly (readonly [selector: string, error: RegExp])[] = [
    [',', /name part must be non-empty|name part must consist/],
    [' ', /Invalid value: "any\."/],
    ['app=x,', /expected: identifier after ','/],
    ['app in x', /found 'x' expected: '\('/],
    ['app in (x', /found '', expected: ',' or '\)'/],
    ['app>x', /the value must be an integer/],
    ['a/b/c', /a valid label key must consist/],
    [`${'k'.repeat(64)}=x`, /must be no more than 63 characters/],
    [`app=${'v'.repeat(64)}`, /must be no more than 63 characters/],
  ];
  for (const [selector, error] of errors) {
    it(`refuses ${JSON.stringify(selector.slice(0, 20))}`, () => {
      const read = parseLabelSelector(selector);
      assert(!read.ok);
      assert.match(read.error, error);
    });
  }
});
