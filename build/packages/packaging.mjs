// What goes into a package of the app and how it presents itself on each system. Only our own files: the bundles,
// the templates, and the database driver for the one platform that the package is for.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const appId = 'org.briefwright.Briefwright';

/**
 * The fuses of a package: doors of Electron that the app does not use, and so closes.
 * @param {string} version of Electron; the last fuse came with 29
 */
export function fusesOf(version) {
  return {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    ...(Number(version.split('.')[0]) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  };
}

/**
 * Files below node_modules that ship: the driver's code, its licence, and the binary of the platform.
 * @param {string} prebuild such as `linux-x64`
 */
export function driverFiles(prebuild) {
  return [
    '!node_modules/**',
    'node_modules/@photostructure/sqlite/package.json',
    'node_modules/@photostructure/sqlite/LICENSE',
    'node_modules/@photostructure/sqlite/dist/index.cjs',
    `node_modules/@photostructure/sqlite/prebuilds/${prebuild}/**`,
    'node_modules/node-gyp-build/{index.js,node-gyp-build.js,package.json,LICENSE}',
  ];
}

/**
 * @param {{ version: string; dist?: string }} electron which Electron goes in; `dist` when it is unpacked here already
 * @returns {import('electron-builder').Configuration}
 */
export function packagingOf(electron) {
  return {
    appId,
    productName: 'Briefwright',
    copyright: 'Copyright © Briefwright maintainers',
    directories: { output: 'release', buildResources: 'build/icons' },
    files: [
      'out/**',
      '!out/**/*.map',
      '!out/.build-stamp',
      '!out/bundled-packages.json',
      'templates/**',
      'package.json',
      ...driverFiles('${platform}-${arch}'),
    ],
    extraResources: [
      { from: 'LICENSE', to: 'LICENSE' },
      { from: 'THIRD_PARTY_NOTICES.md', to: 'THIRD_PARTY_NOTICES.md' },
    ],
    // Electron's own default app stays behind when the distribution was unpacked beforehand.
    afterPack: async ({ appOutDir, packager }) => {
      await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
    },
    asar: true,
    asarUnpack: ['**/*.node'],
    npmRebuild: false,
    nodeGypRebuild: false,
    electronVersion: electron.version,
    ...(electron.dist === undefined ? {} : { electronDist: electron.dist }),
    electronFuses: fusesOf(electron.version),
    fileAssociations: [
      {
        ext: 'brief',
        name: 'Briefwright project',
        description: 'Briefwright project',
        mimeType: 'application/x-briefwright-project',
        role: 'Editor',
      },
    ],
    publish: null,
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      executableName: 'briefwright',
      maintainer: 'Briefwright maintainers',
      synopsis: 'Situation briefs with traceable sources',
    },
    deb: { packageCategory: 'editors' },
    mac: { target: ['dmg'], category: 'public.app-category.productivity', darkModeSupport: true },
    win: { target: ['nsis'] },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  };
}
