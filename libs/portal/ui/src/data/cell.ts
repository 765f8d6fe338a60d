/**
 * A count as the service gives it. `hidden` is 1-10; `hidden-too` is hidden so that the first kind cannot be worked out by
 * subtraction; `none` was not counted at all, which is not zero. The browser never learns a hidden number.
 */
export type Cell = number | 'hidden' | 'hidden-too' | 'none';

export const isHidden = (cell: Cell): cell is 'hidden' | 'hidden-too' => cell === 'hidden' || cell === 'hidden-too';
