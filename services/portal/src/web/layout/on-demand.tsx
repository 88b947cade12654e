import { type ComponentType, use } from 'react';

/** A component in a file of its own, loaded when it is first needed. */
export interface OnDemand<Props extends object> {
  /** Begins to load the component; the same load however often it is asked for. */
  load(): Promise<ComponentType<Props>>;
  loaded?: ComponentType<Props>;
}

export function onDemand<Props extends object = object>(
  loadFile: () => Promise<{ default: ComponentType<Props> }>,
): OnDemand<Props> {
  let loading: Promise<ComponentType<Props>> | undefined;
  const component: OnDemand<Props> = {
    load() {
      loading ??= loadFile().then((file) => {
        component.loaded = file.default;
        return file.default;
      });
      return loading;
    },
  };
  return component;
}

/**
 * A component on demand in its place. One that is there already is rendered at once: React's `lazy` shows the fallback first even then,
 * and React keeps a fallback that was shown for 300 ms.
 */
export function Demanded<Props extends object>({ of, ...props }: { of: OnDemand<Props> } & Props) {
  const Component = of.loaded ?? use(of.load());
  return <Component {...(props as unknown as Props)} />;
}
