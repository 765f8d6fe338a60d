/** What a message can sound like that must not wait for an answer. */
export const EMERGENCY_SIGNS = [
  'chest-pain',
  'breathing',
  'stroke',
  'bleeding',
  'unconscious',
  'allergy',
  'poisoning',
  'self-harm',
] as const;
export type EmergencySign = (typeof EMERGENCY_SIGNS)[number];
