export { type Group, groups } from './groups.ts';
export { next, Paging } from './paging.ts';
export {
  type AnswerOf,
  type BodyOf,
  type GivenBody,
  type GivenPath,
  type GivenQuery,
  type Operation,
  type PathOf,
  type QueryOf,
  type Route,
  type RouteShape,
  route,
} from './route.ts';
