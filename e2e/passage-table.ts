import type { Place } from './door-table.ts'

/** What a route answers with no session, and with one of anybody's on the desk. */
export type Passage = { path: (place: Place) => string; nobody: number; staff: number; changes?: Change }
/** Where a route changes something, a form from elsewhere gets 403, and one without an Origin this. */
type Change = { path: (place: Place) => string; missing: 403 | 415 }

/** Every route handler of the build. A test fails when the build has one that is not here, or one here is not in the build. */
export const passages: Record<string, Passage> = {
  '/(desk)/articles/[id]/preview/route': {
    path: ({ articleId }) => `/articles/${articleId}/preview`,
    nobody: 401,
    staff: 200,
  },
  // The demonstration has no copies; e2e/capture.spec.ts makes one and downloads it.
  '/(desk)/sources/[id]/captures/[captureId]/file/route': {
    path: ({ sourceId, articleId }) => `/sources/${sourceId}/captures/${articleId}/file`,
    nobody: 401,
    staff: 404,
  },
  '/(public)/[[...path]]/route': { path: () => '/', nobody: 200, staff: 200 },
  '/api/articles/[id]/annotations/[claimId]/route': {
    path: ({ articleId, published }) => `/api/articles/${articleId}/annotations/${published.claimId}`,
    nobody: 401,
    staff: 200,
  },
  '/api/articles/[id]/annotations/route': {
    path: ({ articleId }) => `/api/articles/${articleId}/annotations/`,
    nobody: 401,
    staff: 200,
    // A program has no Origin to name, but it can send JSON, which no form can.
    changes: { path: ({ articleId }) => `/api/articles/${articleId}/annotations/`, missing: 415 },
  },
  '/api/articles/[id]/versions/[number]/route': {
    path: ({ articleId }) => `/api/articles/${articleId}/versions/1`,
    nobody: 401,
    staff: 200,
  },
  '/api/auth/[...nextauth]/route': {
    path: () => '/api/auth/csrf',
    nobody: 200,
    staff: 200,
    changes: { path: () => '/api/auth/signout', missing: 403 },
  },
  '/api/import/route': {
    path: () => '/api/import',
    nobody: 405,
    staff: 405,
    changes: { path: () => '/api/import?from=paste', missing: 403 },
  },
  '/api/sources/at/route': {
    path: () => '/api/sources/at',
    nobody: 405,
    staff: 405,
    changes: { path: () => '/api/sources/at', missing: 403 },
  },
  '/icon.svg/route': { path: () => '/icon.svg', nobody: 200, staff: 200 },
}
