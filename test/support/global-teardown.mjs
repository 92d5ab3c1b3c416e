import '@swc-node/register/esm-register';
const { default: end } = await import('./end-run.ts');
export default end;
