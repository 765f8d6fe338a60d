import { z } from 'zod';

/** Something about a member changed: `field` names the subscription that rings, `id` what is to be asked again. */
export const bellShape = z.object({
  memberId: z.string().min(1).max(200),
  field: z.string().min(1).max(200),
  id: z.string().min(1).max(500),
  /** Counts per member and epoch, over all fields of the service. */
  sequence: z
    .string()
    .regex(/^\d{1,15}$/) // a bigint arrives as text; more digits than a number holds exactly are refused
    .transform(Number)
    .or(z.number().int().nonnegative()),
  /** A new one means that older cursors say nothing any more. */
  epoch: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .or(z.number().int().transform(String)),
});
export type Bell = z.infer<typeof bellShape>;

export interface Cursor {
  epoch: string;
  sequence: number;
}

export const cursorText = ({ epoch, sequence }: Cursor): string => `${epoch}.${sequence}`;

/** Undefined where the text is no cursor; the caller then tells a gap. */
export function readCursor(text: string): Cursor | undefined {
  const [, epoch, sequence] = /^([\w-]{1,100})\.(\d{1,15})$/.exec(text) ?? [];
  return epoch === undefined ? undefined : { epoch, sequence: Number(sequence) };
}
