/** Stands in until the screen is built. */
import { Loading } from '../lib/loading.tsx';

export default function Plan() {
	return <Loading />;
}
