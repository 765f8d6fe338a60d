export { styles } from './styles.ts';
