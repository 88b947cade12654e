import Header from '@cloudscape-design/components/header';

export default function HomePage() {
  return <Header variant="h1">Claimstream</Header>;
}
