"""Where phones find the page: this machine or the network, port, certificate; on and off."""

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.officers_page.choice import PageChoice
from jinhai_console.ui.officers_page.serving import Serving
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WIDTH = 400


class Switch(QWidget):
    """The fields are shut while the page is served: what is shown is what holds."""

    def __init__(self, serving: Serving, theme: Theme, family: str) -> None:
        super().__init__()
        self._serving = serving
        self._theme = theme
        self._title = plain_label(tr("OfficersPage", "民警网页"))
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._how = plain_label(
            tr(
                "OfficersPage",
                "民警用手机看自己的警情，一按签收、出警、到场、处置完毕，写反馈，传照片。"
                "默认关闭；开启后由本席位的程序提供，关窗口即停。",
            ),
            wraps=True,
        )
        self.network = QCheckBox(tr("OfficersPage", "允许手机从网络访问（不勾选只有本机能打开）"))
        self.host = QLineEdit()
        self._every = plain_label(tr("OfficersPage", "0.0.0.0 表示本机的所有网卡"))
        self.port = QSpinBox()
        self.port.setRange(1, 65_535)
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.certificate = QLineEdit()
        self.key = QLineEdit()
        self._warning = plain_label(wraps=True)
        self.state = plain_label(wraps=True)
        self.message = plain_label(wraps=True)
        self.button = QPushButton()
        self.button.setDefault(True)
        self._arrange()
        self.show_choice(serving.choice)
        self._connect()
        self.dress(theme)
        self._look()

    def choice(self) -> PageChoice:
        """What the fields say."""
        return PageChoice(
            is_network=self.network.isChecked(),
            host=self.host.text(),
            port=self.port.value(),
            certificate=self.certificate.text(),
            key=self.key.text(),
        )

    def show_choice(self, choice: PageChoice) -> None:
        self.network.setChecked(choice.is_network)
        self.host.setText(choice.host)
        self.port.setValue(choice.port)
        self.certificate.setText(choice.certificate)
        self.key.setText(choice.key)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._how.setStyleSheet(f"color: {theme.text_dim};")
        self._every.setStyleSheet(f"color: {theme.text_faint};")
        self._warning.setStyleSheet(f"color: {theme.amber};")
        self.message.setStyleSheet(f"color: {theme.red};")

    def _press(self) -> None:
        self.message.clear()
        if self._serving.url:
            self._serving.stop()
        else:
            self._serving.start(self.choice())

    def _look(self) -> None:
        serving = self._serving
        is_off = not serving.url and not serving.is_busy
        for field in (self.network, self.port, self.certificate, self.key):
            field.setEnabled(is_off)
        self.host.setEnabled(is_off and self.network.isChecked())
        self.button.setEnabled(not serving.is_busy)
        on, off = tr("OfficersPage", "关闭网页"), tr("OfficersPage", "开启网页")
        self.button.setText(on if serving.url else off)
        open_to_all = self.network.isChecked() and not self.certificate.text().strip()
        said = tr(
            "OfficersPage",
            "没有证书时内容不加密：只在公安内网或专用无线网里这样用。",
        )
        self._warning.setText(said if open_to_all else "")
        if serving.is_busy:
            self.state.setText(tr("OfficersPage", "正在办…"))
        elif serving.url:
            words = tr("OfficersPage", "已开启：{url}")
            self.state.setText(words.replace("{url}", serving.url))
        else:
            self.state.setText(tr("OfficersPage", "已关闭，手机打不开"))

    def _connect(self) -> None:
        self.button.clicked.connect(self._press)
        self._serving.changed.connect(self._look)
        self._serving.failed.connect(self.message.setText)
        self.network.toggled.connect(lambda _on: self._look())
        self.certificate.textChanged.connect(lambda _text: self._look())

    def _arrange(self) -> None:
        self.setFixedWidth(_WIDTH)
        self.setFocusProxy(self.button)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        names = (
            (tr("OfficersPage", "地址"), self.host),
            (tr("OfficersPage", "端口"), self.port),
            (tr("OfficersPage", "证书文件"), self.certificate),
            (tr("OfficersPage", "私钥文件"), self.key),
        )
        for name, field in names:
            form.addRow(plain_label(name), field)
            field.setAccessibleName(name)
        form.insertRow(1, plain_label(), self._every)
        self.certificate.setPlaceholderText(tr("OfficersPage", "可不填；PEM 格式"))
        self.key.setPlaceholderText(tr("OfficersPage", "与证书一起填"))
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(3 * STEP)
        for part in (self._title, self._how, self.network):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(self._warning)
        column.addLayout(row)
        for part in (self.state, self.message):
            column.addWidget(part)
        column.addStretch(1)
