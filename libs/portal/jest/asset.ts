/** Stands for a built file in tests. */
export default 'asset';
