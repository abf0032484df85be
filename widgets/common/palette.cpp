// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QSvgRenderer>

namespace om {
namespace {

QString rule(const StyleSpec &style, QString text)
{
    // "@token;" in the text stands for the colour of that token, "@@" for the id of the style.
    text.replace(QLatin1String("@@"), style.id);
    qsizetype at = 0;
    while ((at = text.indexOf(QLatin1Char('@'), at)) >= 0) {
        qsizetype end = at + 1;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == QLatin1Char('.') || text[end] == QLatin1Char('_')))
            ++end;
        const QString name = style.color(text.mid(at + 1, end - at - 1)).name();
        text.replace(at, end - at, name);
        at += name.size();
    }
    return text;
}

constexpr const char *sheet = R"(
QMainWindow, QDialog { background: @ground; }
QMainWindow::separator { background: @ground; width: 8px; height: 8px; }
QDockWidget { color: @text; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolButton, QPushButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 4px; padding: 0 8px; min-height: 26px; }
QToolButton:hover, QPushButton:hover { background: @hover; }
QToolButton:focus, QPushButton:focus { border-color: @focus; }
QToolButton:disabled, QPushButton:disabled { color: @muted; }
QToolButton:checked { background: @soft.accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[tone="raised"], QPushButton { background: @raised; }
QToolButton[tone="raised"]:hover, QPushButton:hover { background: @hover; }
QPushButton:default, QPushButton[tone="primary"] { background: @accent; color: @button.text; }
QPushButton[tone="primary"]:disabled { background: @raised; color: @muted; }
QToolButton[tone="segment"] { background: @ground; border-radius: 2px; min-height: 22px; color: @muted; }
QToolButton[tone="segment"]:checked { background: @soft.accent; color: @text; }
QToolButton[tone="segment"]:focus { border-color: @focus; }
QToolButton[tone="map"] { background: @panel; border-radius: 0; padding: 0; min-height: 0; }
QToolButton[tone="map"]:hover { background: @hover; }
QToolButton[tone="map"]:pressed { background: @line; }
QToolButton[tone="map"]:checked { background: @soft.accent; }
QToolButton[tone="map"]:focus { border-color: @focus; }
QToolButton[tone="status"] { padding: 0 4px; min-height: 20px; color: @muted; }
QToolButton[tone="status"]:hover { color: @text; }
QToolButton[tone="tab"] { border: none; border-bottom: 3px solid transparent; border-radius: 0; padding: 3px 12px 0 12px; color: @muted; }
QToolButton[tone="tab"]:hover { background: @raised; }
QToolButton[tone="tab"]:checked { color: @text; border-bottom-color: @accent; }
QToolButton[tone="tab"]:focus { color: @focus; }
QLineEdit, QComboBox, QPlainTextEdit { background: @ground; color: @text; border: 1px solid transparent; border-radius: 4px; padding: 0 8px; min-height: 28px; selection-background-color: @accent; }
QSplitter::handle { background: @ground; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border-color: @focus; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/om/icons/sheet/chevron-@@.svg); width: 12px; height: 12px; }
QDialog QLineEdit, QDialog QComboBox, QDialog QPlainTextEdit, QLineEdit[tone="map"] { background: @panel; border-color: @line; }
QDialog QLineEdit:focus, QDialog QComboBox:focus, QDialog QPlainTextEdit:focus, QLineEdit[tone="map"]:focus { border-color: @focus; }
QCheckBox { color: @text; spacing: 8px; }
QComboBox:disabled, QLineEdit:disabled { color: @muted; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 3px; background: transparent; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/om/icons/sheet/check-@@.svg); }
QCheckBox:focus { color: @focus; }
QRadioButton { color: @text; spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 8px; background: transparent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @panel; }
QRadioButton:focus { color: @focus; }
QAbstractItemView { background: @panel; color: @text; border: none; outline: none; selection-background-color: @raised; selection-color: @text; }
QTableWidget::item { padding: 0 8px; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line; padding: 0 8px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @ground; color: @text; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
QStatusBar { background: @ground; color: @muted; }
QStatusBar::item { border: none; }
QLabel { color: @text; background: transparent; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="good"] { background: @soft.ok; color: @state.normal.text; border-radius: 4px; padding: 2px 8px; }
QLabel[tone="doubt"] { background: @soft.warn; color: @state.due_soon.text; border-radius: 4px; padding: 2px 8px; }
QLabel[tone="bad"] { background: @soft.bad; color: @state.overdue.text; border-radius: 4px; padding: 2px 8px; }
QFrame[tone="card"] { background: @panel; border-radius: 4px; }
QFrame[tone="chosen"] { background: @panel; border: 1px solid @state.normal.text; border-radius: 4px; }
QLabel[tone="caption"] { background: @panel; padding: 2px 12px; border-radius: 4px; }
)";

} // namespace

Palette::Palette(const StyleSpec &style, QObject *parent)
    : QObject(parent)
    , m_style(&style)
{ }

void Palette::setStyle(const StyleSpec &style)
{
    m_style = &style;
    m_icons.clear();
    Q_EMIT changed();
}

bool Palette::isDark() const
{
    return color("ground").lightness() < 128;
}

QPalette Palette::widgetPalette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color("panel"));
    palette.setColor(QPalette::Base, color("panel"));
    palette.setColor(QPalette::AlternateBase, color("raised"));
    palette.setColor(QPalette::Button, color("raised"));
    palette.setColor(QPalette::WindowText, color("text"));
    palette.setColor(QPalette::Text, color("text"));
    palette.setColor(QPalette::ButtonText, color("text"));
    palette.setColor(QPalette::PlaceholderText, color("muted"));
    palette.setColor(QPalette::ToolTipBase, color("raised"));
    palette.setColor(QPalette::ToolTipText, color("text"));
    palette.setColor(QPalette::Highlight, color("accent"));
    palette.setColor(QPalette::HighlightedText, color("ground"));
    palette.setColor(QPalette::Link, color("accent"));
    palette.setColor(QPalette::Mid, color("line"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color("muted"));
    return palette;
}

QString Palette::styleSheet() const
{
    return rule(*m_style, QLatin1String(sheet));
}

QFont Palette::font(int px, bool isBold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(px);
    font.setBold(isBold);
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QPixmap Palette::icon(const QString &id, int px, const QColor &color, qreal ratio) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(id).arg(px).arg(color.name(QColor::HexArgb)).arg(ratio);
    if (const auto known = m_icons.constFind(key); known != m_icons.constEnd())
        return *known;
    QPixmap pixmap(QSizeF(px * ratio, px * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0, 0, px, px);
    const QString file = QStringLiteral(":/om/icons/%1.svg").arg(id);
    if (QFile::exists(file)) {
        QSvgRenderer renderer(file);
        renderer.render(&painter, box);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(box, color);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(box.center(), px / 6.0, px / 6.0);
    }
    painter.end();
    m_icons.insert(key, pixmap);
    return pixmap;
}

QIcon Palette::icon(const QString &id, const char *token, int px) const
{
    return icon(id, px, color(token), qGuiApp->devicePixelRatio());
}

} // namespace om
