/** Leaves out what is private and points every module at its built file. */
const publish = () => ({
  name: 'publish',
  packageLinkPhase({ customElementsManifest }) {
    const built = (path) => path?.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
    for (const module of customElementsManifest.modules) {
      module.path = built(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
      }
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = built(exported.declaration.module);
      }
    }
  },
});

/** Lit's own hooks are public to Lit, not to the users of an element. */
const LIFECYCLE = [
  'connectedCallback',
  'disconnectedCallback',
  'willUpdate',
  'update',
  'firstUpdated',
  'updated',
  'render',
];

const isPublic = ({ name, privacy, static: isStatic }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !name.startsWith('#') &&
  !isStatic &&
  !LIFECYCLE.includes(name);

export default {
  globs: ['src/elements/**/*.ts', 'src/define/**/*.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publish()],
};
