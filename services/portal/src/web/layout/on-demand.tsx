import { type ComponentType, use } from 'react';

/** A component in its own file, loaded on first use. */
export interface OnDemand<Props extends object> {
  /** Starts to load the component; every call returns the same promise. */
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
 * Renders a component on demand. One that has already loaded is rendered at once: React's `lazy` would show the fallback first, and React
 * keeps a fallback for at least 300 ms.
 */
export function Demanded<Props extends object>({ of, ...props }: { of: OnDemand<Props> } & Props) {
  const Component = of.loaded ?? use(of.load());
  return <Component {...(props as unknown as Props)} />;
}
