// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/basemappanel.h"

#include "catalog/catalog.h"
#include "common/heading.h"
#include "panels/tileserverdialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace om {

namespace {

QToolButton *smallButton(const QString &glyph, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(glyph);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFixedSize(24, 24);
    return button;
}

} // namespace

BasemapPanel::BasemapPanel(BasemapService &basemaps, QWidget *parent)
    : QWidget(parent)
    , m_basemaps(basemaps)
    , m_choice(new QComboBox)
    , m_remove(smallButton(QStringLiteral("−"), tr("Take this basemap off the list")))
    , m_opacity(new QSlider(Qt::Horizontal))
    , m_word(plainLabel(QString(), 12, false, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 8);
    column->setSpacing(4);
    auto *heading = new Heading(tr("Basemap"));
    QToolButton *add = smallButton(QStringLiteral("+"), tr("Add a basemap"));
    m_adds = new QMenu(add);
    add->setMenu(m_adds);
    add->setPopupMode(QToolButton::InstantPopup);
    heading->addControl(m_remove);
    heading->addControl(add);
    column->addWidget(heading);
    m_choice->setAccessibleName(tr("Basemap"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_choice);
    m_opacity->setRange(10, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity of the basemap"));
    m_opacity->setToolTip(tr("Opacity of the basemap"));
    column->addWidget(m_opacity);
    m_word->setWordWrap(true);
    column->addWidget(m_word);

    connect(m_adds, &QMenu::aboutToShow, this, &BasemapPanel::fillMenu);
    connect(&m_basemaps, &BasemapService::keyNeeded, this, &BasemapPanel::askForKey);
    connect(&m_basemaps, &BasemapService::keyNotKept, this, [this] { say(tr("There is no key ring on this system: the key holds until the program ends.")); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_basemaps.remove(m_basemaps.chosen()); });
    connect(m_choice, &QComboBox::activated, this, [this](int row) { m_basemaps.choose(m_choice->itemData(row).toString()); });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) { m_basemaps.setOpacity(percent / 100.0); });
    connect(&m_basemaps, &BasemapService::changed, this, &BasemapPanel::refresh);
    refresh();
}

void BasemapPanel::refresh()
{
    const QSignalBlocker quietChoice(m_choice), quietOpacity(m_opacity);
    m_choice->clear();
    m_choice->addItem(tr("None"), QString());
    for (const BasemapEntry &entry : m_basemaps.entries())
        m_choice->addItem(entry.title, entry.id);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_basemaps.chosen())));
    m_opacity->setValue(int(std::lround(m_basemaps.opacity() * 100)));
    const bool isChosen = !m_basemaps.chosen().isEmpty();
    m_opacity->setVisible(isChosen);
    m_remove->setVisible(isChosen);
    const auto &problem = m_basemaps.problem();
    say(problem ? errorText(*problem) : QString());
}

void BasemapPanel::fillMenu()
{
    m_adds->clear();
    m_adds->addAction(tr("Tile file…"), this, &BasemapPanel::askForFile);
    m_adds->addAction(tr("Tile server…"), this, [this] { askForServer(); });
    m_adds->addSeparator();
    for (const OnlineBasemapSpec &spec : m_basemaps.servers())
        m_adds->addAction(translated(spec.title), this, [this, server = spec]() mutable {
            server.title = translated(server.title);
            told(m_basemaps.addServer(server));
        });
    if (const BasemapEntry *entry = m_basemaps.chosenEntry(); entry && entry->file.isEmpty())
        m_adds->addAction(tr("Change %1…").arg(entry->title), this, [this, server = entry->online] { askForServer(&server); });
    if (const BasemapEntry *entry = m_basemaps.chosenEntry(); entry && entry->online.needsKey())
        m_adds->addAction(tr("Change the key of %1…").arg(entry->title), this, [this, id = entry->id] { askForKey(id); });
    if (const qint64 bytes = m_basemaps.keptBytes(); bytes > 0) {
        m_adds->addSeparator();
        m_adds->addAction(tr("Forget the kept tiles (%1)").arg(locale().formattedDataSize(bytes)), &m_basemaps, &BasemapService::clearKept);
    }
}

void BasemapPanel::askForServer(const OnlineBasemapSpec *known)
{
    TileServerDialog dialog(this);
    if (known)
        dialog.setServer(*known);
    if (dialog.exec() == QDialog::Accepted)
        told(m_basemaps.addServer(dialog.server()));
}

void BasemapPanel::askForKey(const QString &id)
{
    bool isGiven = false;
    const QString key =
        QInputDialog::getText(this, tr("Key of the tile server"), tr("Key for %1. It is kept in the system's key ring.").arg(m_basemaps.title(id)),
                              QLineEdit::Password, QString(), &isGiven)
            .trimmed();
    if (isGiven && !key.isEmpty())
        m_basemaps.setKey(id, key);
    else if (m_basemaps.isOpen(id))
        return; // the key that it has stays
    else if (id == m_basemaps.chosen())
        m_basemaps.choose(QString());
    else
        m_basemaps.setBeside(QString());
}

void BasemapPanel::say(const QString &text)
{
    m_word->setText(text);
    m_word->setVisible(!text.isEmpty());
}

void BasemapPanel::told(const Result<void> &outcome)
{
    if (!outcome)
        say(errorText(outcome.error()));
}

void BasemapPanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Add a tile file"), QString(), tr("Tile files (*.mbtiles *.pmtiles *.gpkg *.tif *.tiff)"));
    if (!path.isEmpty())
        addFile(path);
}

void BasemapPanel::addFile(const QString &path)
{
    told(m_basemaps.addFile(path));
}

} // namespace om
