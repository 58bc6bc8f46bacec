// SPDX-License-Identifier: Apache-2.0
// Builds resources/lists/*.wlist from npm packages and the lists kept by hand.
//
//   packaging/lists/build            (fetches the packages into a temporary folder and runs this)
//   node build.mjs PACKAGES_DIR ROOT DATE
//
// A .wlist is text: one line of JSON (name, sources with version and licence, date, count), then one name
// a line, sorted by bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';

const [packages, root, date] = process.argv.slice(2);
const require = createRequire(join(packages, 'x.js'));
const hand = (name) => readFileSync(join(root, 'resources/lists/hand', name), 'utf8')
    .split('\n').filter((line) => line && !line.startsWith('#'));
const source = (name) => {
    const facts = JSON.parse(readFileSync(join(packages, 'node_modules', name, 'package.json'), 'utf8'));
    return { package: name, version: facts.version, licence: facts.license };
};
const byHand = { package: 'by hand', version: date, licence: 'Apache-2.0' };
const clean = (names) => new Set([...names].map((n) => domainToASCII(String(n).trim().toLowerCase()))
    .filter((n) => n && !n.startsWith('.') && /^[a-z0-9.-]+$/.test(n)));
const minus = (a, ...others) => new Set([...a].filter((n) => !others.some((o) => o.has(n))));

function write(name, names, sources, note) {
    const sorted = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const head = JSON.stringify({ name, date, count: sorted.length, sources, note });
    writeFileSync(join(root, 'resources/lists', `${name}.wlist`), `${head}\n${sorted.join('\n')}\n`);
    console.log(`${name}: ${sorted.length}`);
}

const relay = clean(hand('relay.txt'));
const regional = clean(hand('free_regional.txt'));
const curated = clean(require('disposable-email-domains-js/dist/dict/disposable_email_blocklist.json'));
const union = clean(require('disposable-email-domains'));
const older = clean(require('disposable-email-blocklist'));
const mailchecker = clean([...readFileSync(join(packages, 'node_modules/mailchecker/platform/node/index.js'), 'utf8')
    .matchAll(/"([a-z0-9.-]+\.[a-z0-9-]+)"/g)].map((m) => m[1]));
const freePackage = clean(require('free-email-domains'));
const tlds = require('tlds').default ?? require('tlds');

// Contradictions: a provider kept by hand or a relay service is never disposable; what the curated list
// calls disposable is not free.
const disposable = minus(curated, regional, relay);
const free = new Set([...regional, ...minus(freePackage, disposable, relay, union, mailchecker)]);
const copied = new Set([...union].filter((n) => mailchecker.has(n) || older.has(n)));
const suspected = minus(copied, disposable, free, regional, relay, freePackage);

write('disposable', disposable, [source('disposable-email-domains-js')],
    'tier A: the curated list of disposable-email-domains on GitHub (CC0)');
write('suspected', suspected,
    [source('disposable-email-domains'), source('mailchecker'), source('disposable-email-blocklist')],
    'tier B: names that several copied lists repeat; a flag and a lower score, never a verdict');
write('free', free, [source('free-email-domains'), byHand], 'mail for consumers, disposable ones taken out');
write('relay', relay, [byHand], 'relay and alias services: real people');
write('role', new Set(hand('role.txt')), [byHand], 'local parts of functions, RFC 2142 and six languages');
write('special_use', clean(hand('special_use.txt')), [byHand], 'IANA special-use domain names (RFC 6761)');
write('endings', clean(tlds), [source('tlds')], 'top-level domains delegated by IANA');
// A domain that works is never called a typo.
const typos = hand('typos.tsv').filter((line) => !free.has(line.split('\t')[0]));
write('typos', new Set(typos), [byHand], 'known misspellings of large providers');
write('provider_rules', new Set(hand('provider_rules.tsv')), [byHand], 'local parts that providers allow');
