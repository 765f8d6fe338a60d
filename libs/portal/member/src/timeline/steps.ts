import { formatDate } from '@careway/portal-ui/format';
import { isolate, type I18n } from '@careway/portal-ui/i18n';
import type { EntryFieldsFragment } from '../generated/graph.ts';
import { stagesOf as orderStages } from '../order/order-stages.ts';
import { stagesOf as referralStages } from '../referral/referral-stages.ts';
import { stagesOf as refillStages } from '../medicine/refill-stages.ts';

type Item<T extends EntryFieldsFragment['item']['__typename']> = Extract<EntryFieldsFragment['item'], { __typename: T }>;
interface Stage {
  readonly key: string;
  readonly at: string | null;
}

/**
 * What moves on step by step stands once on a timeline, where its last step happened: here are the steps that led there, each with its
 * time. Undefined where there was one step only, which the entry tells by itself.
 */
function taken(stages: readonly Stage[], say: (key: string) => string, i18n: I18n): string | undefined {
  const steps = stages.flatMap(({ key, at }) => (at === null ? [] : [{ key, at }]));
  if (steps.length < 2) return undefined;
  const when = (at: string): string =>
    isolate(formatDate(at, at.length > 10 ? 'moment' : 'short', i18n.locale(), i18n.zone(), new Date()), i18n.language());
  return steps.map(({ key, at }) => `${say(key)} ${when(at)}`).join(' · ');
}

export const stepsOfRefill = (item: Item<'Refill'>, i18n: I18n): string | undefined =>
  taken(refillStages({ ...item, status: item.refillStatus }), (key) => i18n.t(`member.medicine.stage.${key}`), i18n);

export const stepsOfOrder = (item: Item<'Order'>, i18n: I18n): string | undefined =>
  taken(
    orderStages({ ...item, status: item.orderStatus, category: item.orderCategory, collectedAt: item.orderCollectedAt }),
    (key) => i18n.t(`member.order.stage.${key}`),
    i18n,
  );

export const stepsOfReferral = (item: Item<'Referral'>, i18n: I18n): string | undefined =>
  taken(
    referralStages({ ...item, status: item.referralStatus, requestedAt: item.referredAt }),
    (key) => i18n.t(`member.referral.stage.${key}`),
    i18n,
  );
