import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCommonText } from '../i18n';

/** Prints the page as it stands; what is not for paper is left out by its styles. */
export function PrintButton() {
  const say = useCommonText();
  return (
    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
      {say('action.print')}
    </Button>
  );
}
