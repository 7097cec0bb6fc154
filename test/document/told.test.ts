import assert from 'node:assert/strict';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { modelineOf } from '../../server/src/document/modeline.js';
import type { DocumentLanguage } from '../../server/src/document/script.js';
import { complete } from '../../server/src/service/completion.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { withCaret } from '../support/caret.js';
import { KINDS, type Kind } from '../../server/src/schema/kinds.js';
import { hover } from '../../server/src/service/hover.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';

const lines = (count: number): string => '# more\n'.repeat(count);

const kindOf = (text: string, told?: Kind): Kind => new HubbleDocument(text, 'yaml', new TreeCache(), told).kind;

describe('what somebody says about a file', () => {
  it('is read from one of the first or last five comment lines', () => {
    assert.deepEqual(modelineOf('# hubble: kind=flowlogs cilium=1.18\na: 1\n'), { kind: 'flowlogs', cilium: '1.18' });
    assert.deepEqual(modelineOf(`a: 1\n  # hubble: kind=flows\r\nb: 2`), { kind: 'flows' });
    assert.deepEqual(modelineOf(`// hubble: kind=flow-filter, cilium=v1.17.1\n{}`), {
      kind: 'flow-filter',
      cilium: 'v1.17.1',
    });
    assert.deepEqual(modelineOf(`${lines(4)}# hubble: kind=none\n${lines(9)}`), { kind: 'none' });
    assert.deepEqual(modelineOf(`${lines(9)}# hubble: kind=none\n${lines(4)}`), { kind: 'none' });
    assert.deepEqual(modelineOf(`${lines(6)}# hubble: kind=none\n${lines(6)}`), {});
  });

  it('is enough for the first keys of a file that holds nothing else', () => {
    const offered = (kind: Kind): string[] => {
      const { document, offset } = withCaret(`# hubble: kind=${kind}\n|\n`, 'yaml');
      assert.deepEqual(diagnose(document, { release: '1.19' }), []);
      return complete(document, offset, { release: '1.19', snippets: false }).map(({ label }) => label);
    };
    assert.deepEqual(offered('flowlogs'), ['flowLogs']);
    assert.deepEqual(offered('raw-filters'), ['allowlist', 'denylist']);
    assert.equal(offered('helm-values')[0], 'hubble');
    assert.equal(offered('cli-config')[0], 'server');
    assert.deepEqual(offered('none'), []);
  });

  it('is nothing without a comment or without a known kind', () => {
    assert.deepEqual(modelineOf('hubble: kind=flows\n'), {});
    assert.deepEqual(modelineOf('# hubble: kind=values\n'), {});
    assert.deepEqual(modelineOf('# hubble is a telescope, kind=flows\n'), {});
  });

  it('is known to be misspelled, with the place and with what was meant', () => {
    const said = (text: string, language: DocumentLanguage = 'yaml'): string[] =>
      diagnose(new HubbleDocument(text, language), { release: '1.19' }).map(
        ({ rule, span, message }) => `${rule} ${text.slice(span.start, span.end)}: ${message}`,
      );
    const misspelled =
      'unread-modeline helm-value: There is no kind helm-value: the file is taken for what it looks like. ';
    assert.deepEqual(said('# hubble: kind=helm-value\na: 1\n'), [`${misspelled}Write helm-values.`]);
    assert.deepEqual(said('{}\r\n// hubble: kind=helm-value\r\n', 'json'), [`${misspelled}Write helm-values.`]);
    assert.match(
      said(`# hubble: cilium=new\n${lines(9)}`)[0] ?? '',
      /^unread-modeline new: new is not a version of Cilium/,
    );
    assert.match(
      said(`a: 1\n${lines(9000)}# hubble: kind=x`)[0] ?? '',
      /^unread-modeline x: .* Kinds are helm-values, /,
    );
    assert.deepEqual(said('# hubble: kind=… cilium=$VERSION\n'), []);
    assert.deepEqual(said('# hubble: kind=helm-value\n', 'markdown'), []);
  });

  for (const kind of KINDS) {
    it(`makes a file ${kind}`, () => {
      assert.equal(kindOf(`# hubble: kind=${kind}\na: 1\n`), kind);
      assert.equal(kindOf('a: 1\n', kind), kind);
    });
  }

  it('takes a flow without its wrapper as it is', () => {
    for (const flows of ['verdict: DROPPED\n', '- verdict: DROPPED\n', 'flow: { verdict: DROPPED }\n']) {
      const document = new HubbleDocument(`# hubble: kind=flows\n${flows}`, 'yaml');
      assert.deepEqual(diagnose(document, { release: '1.19' }), []);
      assert.match(hover(document, document.text.indexOf('DROPPED'), '1.19')?.markdown ?? '', /DROPPED/);
    }
  });

  it('counts more in a modeline than in the settings, and there more than what the file looks like', () => {
    const allowlist = `allowlist:\n  - '{"source_pod":["a/"]}'\n`;
    assert.equal(kindOf(allowlist), 'raw-filters');
    assert.equal(kindOf(allowlist, 'cli-config'), 'cli-config');
    assert.equal(kindOf(allowlist, 'none'), 'none');
    assert.equal(kindOf(`# hubble: kind=raw-filters\n${allowlist}`, 'none'), 'raw-filters');
    assert.equal(kindOf(`# hubble: kind=none\n${allowlist}`, 'cli-config'), 'none');
  });

  it('finds values of a subchart that says little for itself', () => {
    const text = 'network:\n  hubble:\n    enabled: true\nother:\n  enabled: true\n';
    assert.equal(kindOf(text), 'none');
    const document = new HubbleDocument(text, 'yaml', new TreeCache(), 'helm-values');
    const at = document.parts().map(({ value }) => value && text.slice(value.span.start, value.span.end));
    assert.deepEqual(at, ['hubble:\n    enabled: true']);
    assert.ok(hover(document, text.indexOf('enabled'), '1.19'));
  });
});
