// Makes one script smaller and leaves it the ES module that it is; files stay apart, so bundlers can drop them.
export async function minify(source) {
  const { transform } = await import('esbuild');
  const { code } = await transform(source, {
    format: 'esm', target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none',
  });
  return code;
}
