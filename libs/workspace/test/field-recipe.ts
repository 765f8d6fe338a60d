import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One text in the place of another, which must stand there once. */
export type Edit = readonly [path: string, before: string, after: string];

const SLICE = 'libs/treatment/src/care-wish/care-wish.';
const PAGE = 'libs/portal/member/src/wishes/wishes.page.';
const EVENTS = 'libs/contracts/src/events/treatment.ts';

/** How much a wish matters, from 1 to 5: the field by the recipe of CONTRIBUTING.md, each step on top of those before. */
export const STEPS = {
  stored: [
    [`${SLICE}entity.ts`, `Pick<CareWish, 'sensitivity'>`, `Pick<CareWish, 'sensitivity' | 'weight'>`],
    [
      `${SLICE}entity.ts`,
      `  @Follows(NEXT)\n`,
      `  /** How much it matters, from 1 to 5. */\n  @Column({ type: 'int' }) readonly weight: number;\n  @Follows(NEXT)\n`,
    ],
    [
      `${SLICE}migration.ts`,
      '];',
      `  migration('CareWishWeight1900000000000', 'alter table care_wish add weight int not null default 1 check (weight between 1 and 5)'),\n];`,
    ],
  ],
  shown: [
    [`${SLICE}graphql`, '  journeyId: ID\n', '  journeyId: ID\n  "How much it matters, from 1 to 5."\n  weight: Int! = 1\n'],
    [
      `${SLICE}graphql`,
      '  status: CareWishStatus!',
      '  "How much it matters, from 1 to 5."\n  weight: Int! @allow(to: "care-wish.read")\n  status: CareWishStatus!',
    ],
  ],
  told: [[EVENTS, 'careWishId: uuid, by: uuid }', 'careWishId: uuid, by: uuid, weight: z.number().int().min(1).max(5).optional() }']],
  page: [
    [`${PAGE}graphql`, '      status\n', '      status\n      weight\n'],
    [`${PAGE}html`, '{{ wish.status }}', '{{ wish.status }} {{ wish.weight.toFixed(0) }}'],
  ],
} as const satisfies Record<string, readonly Edit[]>;

/** Who makes a wish in a spec says it too. */
export const UNIT_SPEC: readonly Edit[] = [[`${SLICE}spec.ts`, `sensitivity: 'general' }`, `sensitivity: 'general', weight: 1 }`]];
/** What the slice's own spec says of the field, once it is shown and told. */
export const SPEC: readonly Edit[] = [
  [`${SLICE}int.spec.ts`, 'careWish: {}', 'careWish: { weight: 3 }'],
  [`${SLICE}int.spec.ts`, 'recordedAt endedAt }', 'recordedAt endedAt weight }'],
  [
    `${SLICE}int.spec.ts`,
    `endedAt: expect.any(String) });`,
    `endedAt: expect.any(String), weight: 3 });
  expect((await booted.admin.query('select data from outbox where key = $1', [me])).rows).toEqual(
    [1, 2].map(() => ({ data: expect.objectContaining({ weight: 3 }) })),
  );`,
  ],
];

/** A page that shows wishes: there before the field is. */
export const PAGE_BEFORE: Readonly<Record<string, string>> = {
  [`${PAGE}graphql`]: `query MemberWishes($memberId: ID!) {
  member(id: $memberId) {
    id
    careWishes {
      id
      status
    }
  }
}
`,
  [`${PAGE}html`]: `@for (wish of wishes(); track wish.id) {
<p>{{ wish.status }}</p>
}
`,
  [`${PAGE}ts`]: `import { Component, input } from '@angular/core';
import type { MemberWishesQuery } from '../generated/graph.ts';

type Wishes = NonNullable<MemberWishesQuery['member']>['careWishes'];

@Component({ selector: 'cw-wishes', templateUrl: './wishes.page.html' })
export class WishesPage {
  readonly wishes = input.required<Wishes>();
}
`,
  'tsconfig.wishes.json': JSON.stringify({
    extends: './tsconfig.json',
    // with what they import; kept, so that the second look reads again what has changed
    compilerOptions: { incremental: true, tsBuildInfoFile: './wishes.tsbuildinfo' },
    include: ['libs/treatment/src/care-wish/*.ts', 'libs/contracts/src/events/treatment.ts'],
  }),
  'apps/portal/tsconfig.wishes.json': JSON.stringify({
    extends: './tsconfig.json',
    include: [],
    files: [`../../${PAGE}ts`],
  }),
};

/** Today's service lists the fields by hand: the defect that the budget must catch. */
export const PLANTED: Edit = [`${SLICE}service.ts`, 'CareWish.record({ ...words, ...of }, ctx.now)', 'CareWish.record({ ...of }, ctx.now)'];
export const REPAIR: Edit = [
  `${SLICE}service.ts`,
  'CareWish.record({ ...of }, ctx.now)',
  'CareWish.record({ ...of, weight: words.weight }, ctx.now)',
];

export function apply(root: string, edits: readonly Edit[]): void {
  for (const [path, before, after] of edits) {
    const text = readFileSync(join(root, path), 'utf8');
    if (!text.includes(before)) throw new Error(`${path} has no "${before}": the recipe does not fit what is generated.`);
    writeFileSync(
      join(root, path),
      text.replaceAll(before, () => after),
    );
  }
}
export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
