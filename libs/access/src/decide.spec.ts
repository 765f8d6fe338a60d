import { expect, test } from '@jest/globals';
import { couldEver, decide } from './decide.ts';
import { ACTIONS, policyOf } from './policy/table.ts';
import { type Principal, type Relation, systemPrincipal } from './principal.ts';

const someone = (kind: Principal['kind']): Principal => ({
  kind,
  personId: '0190a000-0000-7000-8000-000000000009',
  sessionId: 's',
  purpose: 'TREAT',
});
const relation = (kind: Relation['kind'], areas: Relation['areas'] = []): Relation => ({ memberId: 'm', kind, areas, labels: ['general'] });

test('nobody holds anything towards a stranger but what the policy gives to everyone', () => {
  for (const action of ACTIONS) {
    if (
      policyOf(action).to.some(
        (grant) => grant === 'anyone' || grant === 'clinician' || grant === 'administrator' || grant === 'member' || grant === 'moderator',
      )
    )
      continue;
    for (const kind of ['member', 'clinician', 'administrator', 'moderator'] as const)
      expect([action, kind, decide(someone(kind), action, relation('none'))]).toEqual([action, kind, false]);
  }
});

test('a proxy enters only the rooms that were given', () => {
  expect(decide(someone('member'), 'plan.read', relation('proxy', ['plan']))).toBe(true);
  expect(decide(someone('member'), 'result.read', relation('proxy', ['plan']))).toBe(false);
});

test('communities are a member’s own: nobody joins or writes for somebody else, and only a moderator opens who stands behind a name', () => {
  for (const kind of ['clinician', 'administrator', 'moderator'] as const)
    expect([kind, decide(someone(kind), 'community.join', relation('care-team'))]).toEqual([kind, false]);
  for (const kind of ['member', 'clinician', 'administrator'] as const)
    for (const action of ['community.moderate', 'identity.open'] as const) expect(couldEver(someone(kind), action)).toBe(false);
  expect(decide(someone('moderator'), 'identity.open')).toBe(true);
});

test('a member never edits the plan, the care team does', () => {
  expect(decide(someone('member'), 'plan.edit', relation('self'))).toBe(false);
  expect(decide(someone('clinician'), 'plan.edit', relation('care-team'))).toBe(true);
});

test('an unrelated clinician is told who somebody is and what was sent to their clinic, and nothing else', () => {
  const held = ACTIONS.filter((action) => decide(someone('clinician'), action, relation('none')));
  // about a member: who somebody is, and what was referred or sent to the clinician's own clinic, which row-level security knows
  const ofMembers = ['member.identify', 'record.open', 'referral.receive', 'intake.receive', 'result.receive'];
  const ofNobody = [
    'article.read',
    'calendar.read',
    'certificate.read',
    'community.read',
    'community.write',
    'consult.read',
    'consult.write',
    'reidentification.read',
    'reidentify.ask',
    'schedule.manage',
    'schedule.read',
    'cover.arrange',
    'directory.read',
    'experience.read',
    'instrument.read',
    'learning.take',
    'me.read',
    'medicine.list',
    'order.catalogue',
    'pathway.read',
    'questionnaire.read',
    'safety.desk',
    'template.read',
  ];
  expect(held.sort()).toEqual([...ofMembers, ...ofNobody].sort());
});

test('each edge holds only its own rows', () => {
  expect(decide(systemPrincipal('fhir-import'), 'diagnosis.import')).toBe(true);
  expect(decide(systemPrincipal('fhir-import'), 'plan.read')).toBe(false);
  expect(decide({ ...systemPrincipal('fhir-import'), personId: 'other' }, 'diagnosis.import')).toBe(false);
});

test('the coarse check refuses no one whom the full check would let in', () => {
  for (const action of ACTIONS)
    for (const kind of ['member', 'clinician', 'administrator', 'moderator'] as const)
      for (const r of kind === 'member'
        ? (['self', 'proxy', 'none'] as const)
        : kind === 'clinician'
          ? (['care-team', 'break-glass', 'none'] as const)
          : (['none'] as const))
        if (
          decide(someone(kind), action, relation(r, ['profile', 'results', 'conditions', 'plan', 'medicines', 'messages', 'appointments']))
        )
          expect(couldEver(someone(kind), action)).toBe(true);
});
