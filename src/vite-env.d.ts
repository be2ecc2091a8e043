/** Version of the app, from package.json; written in by the build of the embed page. */
declare const __ENTENTE_VERSION__: string;
