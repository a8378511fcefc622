import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input, type InputProps } from 'antd';
import styles from './password-input.module.css';

/** A password field whose eye is large enough to be hit. */
export function PasswordInput(props: InputProps) {
  return (
    <Input.Password
      maxLength={256}
      {...props}
      iconRender={(shown) => <span className={styles.eye}>{shown ? <EyeOutlined /> : <EyeInvisibleOutlined />}</span>}
    />
  );
}
