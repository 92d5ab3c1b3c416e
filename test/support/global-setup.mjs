// Jest runs this outside of its transforms: TypeScript is registered first.
import '@swc-node/register/esm-register';
const { default: start } = await import('./start-run.ts');
export default start;
