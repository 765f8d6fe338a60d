import { strictest } from '@careway/clinical';
import type { Sensitivity } from '@careway/contracts';

/** The stricter of two labels. A minor's private matters stay that, whatever they are about. */
export const strictestOf = (a: Sensitivity, b: Sensitivity): Sensitivity => (a === 'minor' || b === 'minor' ? 'minor' : strictest([a, b]));
