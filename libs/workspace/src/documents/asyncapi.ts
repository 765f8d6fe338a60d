import { stringify } from 'yaml';
import { byOwner, type DescribedEvent } from './described.ts';

/** The CloudEvents attributes as the Kafka binding's headers (binary mode). The embedded log holds the same ones in columns. */
const ENVELOPE = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_subject', 'ce_sequence'],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { type: 'string', format: 'uuid', description: 'UUIDv7, unique over all sources.' },
    ce_source: { type: 'string', description: 'The context that owns the fact.' },
    ce_type: { type: 'string', description: '<context>.<fact-in-past-tense>.v<major>' },
    ce_time: { type: 'string', format: 'date-time', description: 'When it became true; for imported facts this may lie decades back.' },
    ce_subject: { type: 'string', format: 'uuid', description: 'The key: order holds per subject.' },
    ce_sequence: { type: 'string', pattern: '^[1-9][0-9]*$', description: 'Counts 1, 2, 3 per source and subject, without gaps.' },
    ce_correlationid: { type: 'string', format: 'uuid', description: 'The journey that the fact belongs to, where it belongs to one.' },
    ce_causationid: { type: 'string', description: 'The fact or request that caused it.' },
  },
} as const;

const ref = (path: string) => ({ $ref: `#/${path}` });

function message({ type, owner, key, says, schema }: DescribedEvent): object {
  const { $schema: _dialect, title: _title, description: _says, 'x-owner': _owner, 'x-key': _key, ...payload } = schema;
  return {
    name: type,
    title: type,
    summary: says,
    contentType: 'application/json',
    headers: ref('components/schemas/Envelope'),
    payload,
    bindings: { kafka: { key: { type: 'string', format: 'uuid', description: `The value of ${key}.` } } },
    'x-owner': owner,
    'x-key': key,
  };
}

/** The catalogue as an AsyncAPI 3.0 document: a channel per topic, a message per event. As an object, for {@link asyncApiYaml}. */
export function asyncApi(events: readonly DescribedEvent[]): Record<string, unknown> {
  const owners = byOwner(events);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Careway: what the contexts tell each other',
      version: '1.0.0',
      description: 'Facts in the past tense, told by their owner after its commit. Data holds ids, codes, numbers and times only.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      owners.map(([owner, own]) => [
        owner,
        {
          address: `${owner}.events`,
          title: `What ${owner} tells`,
          messages: Object.fromEntries(own.map(({ type }) => [type, ref(`components/messages/${type}`)])),
        },
      ]),
    ),
    operations: Object.fromEntries(
      owners.map(([owner]) => [`${owner}.tell`, { action: 'send', channel: ref(`channels/${owner}`), title: `${owner} tells its facts` }]),
    ),
    components: { schemas: { Envelope: ENVELOPE }, messages: Object.fromEntries(events.map((event) => [event.type, message(event)])) },
  };
}

/** The text of docs/generated/events.yaml. */
export const asyncApiYaml = (events: readonly DescribedEvent[]): string =>
  `# Written by \`npm run schema\`; do not edit.\n${stringify(asyncApi(events), { lineWidth: 140, aliasDuplicateObjects: false })}`;
